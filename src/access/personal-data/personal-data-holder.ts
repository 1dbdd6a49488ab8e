import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../../platform/database';

/** Whose data. */
export interface DataOwner {
  readonly distributorId: number;
  readonly distributorNo: string;
}

/** What a module keeps of a person and has to hand out, or to forget. */
export interface PersonalDataHolder {
  /**
   * What it keeps of that distributor, as JSON.
   * @param isForOwner whether the person itself gets it: then with what is shown masked to everybody else
   */
  collect(tx: Tx, owner: DataOwner, isForOwner: boolean): Promise<unknown>;
  /** Forgets what tells who the person is; what the books need stays. */
  erase(tx: Tx, owner: DataOwner): Promise<void>;
}

/** Marks a provider as a {@link PersonalDataHolder}: `@HoldsPersonalData('orders')` names its part of the export. */
export const HoldsPersonalData = DiscoveryService.createDecorator<string>();

/** What stands for the name of a person who was erased. */
export const ERASED_NAME = '—';
