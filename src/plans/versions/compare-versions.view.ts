import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { readPlanDocument } from '../document/read-plan-document';
import { diffPlans, type PlanChange } from '../plan-diff';
import type { PlanVersion } from './plan-version.entity';
import { PlanVersions } from './plan-versions.view';

/** What one version says otherwise than another. */
export interface VersionsCompared {
  readonly version: number;
  /** Null: there is nothing to hold it against, and `changes` is empty. */
  readonly against: number | null;
  /** Empty where both mean the same. */
  readonly changes: readonly PlanChange[];
}

/** The readable difference between two versions. */
@Injectable()
export class CompareVersions {
  constructor(private readonly versions: PlanVersions) {}

  /**
   * @param against the number of the earlier one; left out: what the version took the place of
   * @throws not-found `plan-version-unknown`
   */
  async compare(tx: Tx, number: number, against?: number): Promise<VersionsCompared> {
    const { version } = await this.versions.get(tx, number);
    const before =
      against === undefined
        ? await this.versions.predecessor(tx, version)
        : await this.versions.get(tx, against);
    return {
      version: number,
      against: before?.version.number ?? null,
      changes: before ? diffPlans(documentOf(before.version), documentOf(version)) : [],
    };
  }
}

const documentOf = ({ number, document }: PlanVersion) =>
  readPlanDocument(document, `plan version ${number}`);
