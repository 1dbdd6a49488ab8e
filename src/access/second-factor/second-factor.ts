import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, firstRow, type Tx } from '../../platform/database';
import { KeepsSealed, type SealedColumn, Secrets } from '../../platform/secrets';
import type { Person } from '../people/person';
import { newSecret, secretUri, stepOfCode } from './one-time-codes';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import {
  confirmPendingSql,
  forgetRecoveryCodesSql,
  keepConfirmedSql,
  keepPendingSql,
  keepRecoveryCodesSql,
  recoveryCodesLeftSql,
  removeSecondFactorSql,
  useRecoveryCodeSql,
  useStepSql,
} from './second-factor.sql';

/** Shown once. */
export interface NewSecondFactor {
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

/** With what a person proved more than a password. */
export type ProvenBy = 'one-time-code' | 'recovery-code';

const PURPOSE = 'one-time-codes';
const boundTo = (id: number): string => `person ${id}`;

const sealedSecret = (column: string): SealedColumn => ({
  table: 'person',
  key: { id: 'integer' },
  column,
  purpose: PURPOSE,
  boundTo: `'person ' || id`,
});

/** One-time codes of an authenticator app, and the recovery codes for when it is lost. Records nothing itself. */
@Injectable()
@KeepsSealed([sealedSecret('totp_secret'), sealedSecret('totp_pending')])
export class SecondFactor {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret, which counts from its first code on; until then an older one does. */
  async begin(tx: Tx, { id, userName }: Person): Promise<NewSecondFactor> {
    const secret = newSecret();
    await tx.query(keepPendingSql, [id, await this.seal(tx, id, secret)]);
    return { secret, uri: secretUri(secret, userName) };
  }

  /** @returns the recovery codes, shown once; null when the code is not one of the pending secret */
  async confirm(tx: Tx, { id, totpPending }: Person, code: string): Promise<string[] | null> {
    if (totpPending === null) return null;
    const now = this.clock.now();
    const step = stepOfCode(await this.open(id, totpPending), code, now);
    if (step === null) return null;
    const confirmed = await changedRows(tx, confirmPendingSql, [id, totpPending, now, step]);
    return confirmed === 1 ? this.renewRecoveryCodes(tx, id) : null;
  }

  /** Sets one up for somebody who is told of it in another way. */
  async give(tx: Tx, { id, userName }: Person): Promise<NewSecondFactor> {
    const secret = newSecret();
    await tx.query(keepConfirmedSql, [id, await this.seal(tx, id, secret), this.clock.now()]);
    return { secret, uri: secretUri(secret, userName) };
  }

  /** Uses the code up: nobody else gets in with it. Null when it is none, or was used before. */
  async prove(tx: Tx, person: Person, code: string): Promise<ProvenBy | null> {
    if (await this.proveByCode(tx, person, code)) return 'one-time-code';
    const parameters = [person.id, recoveryCodeHash(code), this.clock.now()];
    return (await changedRows(tx, useRecoveryCodeSql, parameters)) === 1 ? 'recovery-code' : null;
  }

  async proveByCode(tx: Tx, { id, totpSecret }: Person, code: string): Promise<boolean> {
    if (totpSecret === null) return false;
    const step = stepOfCode(await this.open(id, totpSecret), code, this.clock.now());
    return step !== null && (await changedRows(tx, useStepSql, [id, totpSecret, step])) === 1;
  }

  async remove(tx: Tx, personId: number): Promise<void> {
    await tx.query(removeSecondFactorSql, [personId]);
    await tx.query(forgetRecoveryCodesSql, [personId]);
  }

  /** The ones before open nothing any more. */
  async renewRecoveryCodes(tx: Tx, personId: number): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.query(forgetRecoveryCodesSql, [personId]);
    await tx.query(keepRecoveryCodesSql, [personId, codes.map(recoveryCodeHash)]);
    return codes;
  }

  async recoveryCodesLeft(tx: Tx, personId: number): Promise<number> {
    return (await firstRow<{ left: number }>(tx, recoveryCodesLeftSql, [personId]))!.left;
  }

  private async seal(tx: Tx, id: number, secret: string): Promise<Buffer> {
    return (await this.secrets.within(tx)).seal(PURPOSE, Buffer.from(secret), boundTo(id));
  }

  private async open(id: number, sealed: Buffer): Promise<string> {
    return (await this.secrets.open(PURPOSE, sealed, boundTo(id))).toString();
  }
}
