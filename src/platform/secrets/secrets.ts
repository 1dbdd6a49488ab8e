import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { firstRow, type Tx } from '../database';
import {
  heldInstallationSql,
  type Installation,
  installationSql,
  rememberSecretSql,
  replaceSecretSql,
} from './installation.sql';
import { KeyRing } from './key-ring';
import { Keys } from './keys';
import { DEMO_SECRET, knownKeys } from './known-secrets';
import { secretFromFile } from './secret-file';
import { changed, missing, ofDemo, same } from './secret-refusals';

/**
 * Encrypts and signs with keys derived from the installation's secret. `purpose` names what for: what was sealed for
 * one cannot be opened for another; `boundTo` names whose it is, so that it means nothing in another row.
 *
 * The secret is looked for at the first need, and told apart from one used before, so commands that need none run
 * without. @throws unavailable `secret-missing`, `secret-changed`, `secret-of-demo`, `secret-file`
 */
@Injectable()
export class Secrets {
  private found: Promise<KeyRing> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** For what is kept, rather the keys of {@link within}. */
  async seal(purpose: string, plain: Buffer, boundTo: string): Promise<Buffer> {
    return (await this.keys()).current.seal(purpose, plain, boundTo);
  }

  async open(purpose: string, sealed: Buffer, boundTo: string): Promise<Buffer> {
    // Of a secret that took the place of the one known here: looked for once more.
    if (!(await this.keys()).current.mayOpen(sealed)) this.found = undefined;
    return (await this.keys()).open(purpose, sealed, boundTo);
  }

  /** A digest that nobody else can make, base64url. */
  async sign(purpose: string, text: string): Promise<string> {
    return (await this.keys()).current.sign(purpose, text);
  }

  /** Also with the secret beside, while one takes the place of the other. */
  async isSigned(purpose: string, text: string, signature: string): Promise<boolean> {
    const { current, others } = await this.keys();
    const given = Buffer.from(signature);
    return [current, ...others].some((keys) => {
      const right = Buffer.from(keys.sign(purpose, text));
      return right.length === given.length && timingSafeEqual(right, given);
    });
  }

  /**
   * The keys for what `tx` writes: they count until it ends, so that no row is left behind by a secret that takes their
   * place. Asked for before rows are locked. Not on a snapshot.
   */
  async within(tx: Tx): Promise<Keys> {
    const ring = await this.keys();
    const held = (await firstRow<Installation>(tx, heldInstallationSql))!;
    if (ring.current.check === held.secretCheck) return ring.current;
    this.found = undefined;
    return (await this.keys()).current;
  }

  /** For a start that would rather not start than fail at the first sign-in. */
  async require(): Promise<void> {
    await this.keys();
  }

  /** Whether the secret that is meant to count waits for `secret rotate`. */
  async awaitsRotation(): Promise<boolean> {
    const before = await firstRow<Installation>(this.dataSource.manager, installationSql);
    return before !== null && knownKeys(this.config, before)[0].check !== before.secretCheck;
  }

  /** The database holds the demo company and nothing else: without a secret of its own it gets the published one. */
  async allowDemoSecret(): Promise<void> {
    if (this.config.secret !== undefined || this.config.databaseUrl === undefined) return;
    await this.dataSource.query(rememberSecretSql, [new Keys(DEMO_SECRET).check, true]);
  }

  /**
   * From now on the secret that is configured counts. What was sealed with another one is the caller's to forget.
   * @throws conflict `secret-same` when nothing is to be renewed
   */
  async renew(tx: Tx): Promise<void> {
    const { secret, databaseUrl, dataDir } = this.config;
    const present = secret ?? (databaseUrl === undefined ? secretFromFile(dataDir, true) : null);
    if (present === null) throw missing();
    const check = new Keys(present).check;
    const before = await firstRow<Installation>(tx, installationSql);
    if (before?.secretCheck === check) throw same();
    await tx.query(replaceSecretSql, [check]);
    this.found = undefined;
  }

  /** After what is remembered was changed in another way. */
  lookAgain(): void {
    this.found = undefined;
  }

  private keys(): Promise<KeyRing> {
    this.found ??= this.find().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async find(): Promise<KeyRing> {
    const before = await firstRow<Installation>(this.dataSource.manager, installationSql);
    const known = knownKeys(this.config, before);
    await this.dataSource.query(rememberSecretSql, [known[0].check, false]);
    const kept = (await firstRow<Installation>(this.dataSource.manager, installationSql))!;
    const ring = KeyRing.of(known, kept.secretCheck);
    if (ring === null) throw kept.secretOfDemo ? ofDemo() : changed(this.config);
    return ring;
  }
}
