import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { firstRow, type Tx } from '../database';
import { conflict, unavailable } from '../errors';
import {
  heldInstallationSql,
  type Installation,
  installationSql,
  rememberSecretSql,
  replaceSecretSql,
} from './installation.sql';
import { KeyRing } from './key-ring';
import { Keys } from './keys';
import { secretFromFile } from './secret-file';

/** Published, so worth nothing: the made-up company has nothing to hide. */
const DEMO_SECRET = 'the secret of the demo, which everybody knows and nobody may use for anything else';

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

  async seal(purpose: string, plain: Buffer, boundTo: string): Promise<Buffer> {
    return (await this.keys()).current.seal(purpose, plain, boundTo);
  }

  async open(purpose: string, sealed: Buffer, boundTo: string): Promise<Buffer> {
    return (await this.keys()).open(purpose, sealed, boundTo);
  }

  /** A digest that nobody else can make, base64url. */
  async sign(purpose: string, text: string): Promise<string> {
    return (await this.keys()).current.sign(purpose, text);
  }

  async isSigned(purpose: string, text: string, signature: string): Promise<boolean> {
    const right = Buffer.from(await this.sign(purpose, text));
    const given = Buffer.from(signature);
    return right.length === given.length && timingSafeEqual(right, given);
  }

  /**
   * The keys for what `tx` writes: they count until it ends, so that no row is left behind by a secret that takes their
   * place. Not on a snapshot.
   */
  async within(tx: Tx): Promise<Keys> {
    const ring = await this.keys();
    const held = (await firstRow<Installation>(tx, heldInstallationSql))!;
    if (checkOf(ring.current) === held.secretCheck) return ring.current;
    this.found = undefined;
    return (await this.keys()).current;
  }

  /** For a start that would rather not start than fail at the first sign-in. */
  async require(): Promise<void> {
    await this.keys();
  }

  /** The database holds the demo company and nothing else: without a secret of its own it gets the published one. */
  async allowDemoSecret(): Promise<void> {
    if (this.config.secret !== undefined || this.config.databaseUrl === undefined) return;
    await this.dataSource.query(rememberSecretSql, [checkOf(new Keys(DEMO_SECRET)), true]);
  }

  /**
   * From now on the secret that is configured counts. What was sealed with another one is the caller's to forget.
   * @throws conflict `secret-same` when nothing is to be renewed
   */
  async renew(tx: Tx): Promise<void> {
    const { secret, databaseUrl, dataDir } = this.config;
    const present = secret ?? (databaseUrl === undefined ? secretFromFile(dataDir, true) : null);
    if (present === null) throw missing();
    const check = checkOf(new Keys(present));
    const before = await firstRow<Installation>(tx, installationSql);
    if (before?.secretCheck === check) throw same();
    await tx.query(replaceSecretSql, [check]);
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
    const keys = new Keys(this.secret(before));
    await this.dataSource.query(rememberSecretSql, [checkOf(keys), false]);
    const kept = (await firstRow<Installation>(this.dataSource.manager, installationSql))!;
    const { secretPrevious } = this.config;
    const all = secretPrevious === undefined ? [keys] : [keys, new Keys(secretPrevious)];
    const current = all.find((one) => checkOf(one) === kept.secretCheck);
    if (current === undefined) throw kept.secretOfDemo ? ofDemo() : changed(this.config);
    return new KeyRing(
      current,
      all.filter((one) => one !== current),
    );
  }

  private secret(before: Installation | null): string {
    const { secret, databaseUrl, dataDir, demo } = this.config;
    if (secret !== undefined) return secret;
    if (databaseUrl === undefined) {
      const found = secretFromFile(dataDir, before === null);
      if (found === null) throw before?.secretOfDemo === true ? ofDemo() : lost(dataDir);
      return found;
    }
    if (before?.secretOfDemo === true && demo) return DEMO_SECRET;
    throw before?.secretOfDemo === true ? ofDemo() : missing();
  }
}

const checkOf = (keys: Keys): string => keys.sign('installation', 'Upline');

const field = 'UPLINE_SECRET';

const missing = () =>
  unavailable(
    'secret-missing',
    'UPLINE_SECRET is not set: what second factors are encrypted and sessions protected with. Make one with ' +
      '"openssl rand -base64 48", keep it as well as the database, and set UPLINE_SECRET or UPLINE_SECRET_FILE.',
    { field },
  );

const lost = (dataDir: string) =>
  unavailable(
    'secret-missing',
    `The file upline.secret is not in ${dataDir}, and this database was used with one, in another directory or before a ` +
      'restore. Put it there, or set UPLINE_SECRET to what it holds; a backup does not hold it. If it is lost for good: ' +
      '"upline secret renew --as NAME" makes another.',
    { field },
  );

const changed = ({ secret, dataDir }: Config) =>
  unavailable(
    'secret-changed',
    (secret === undefined
      ? `The file upline.secret in ${dataDir} is another than the one that this database was used with. `
      : 'UPLINE_SECRET is another than the one that this database was used with. ') +
      'Put the right one back. If it is lost for good, go on with this one: "upline secret renew --as NAME".',
    { field },
  );

const same = () =>
  conflict(
    'secret-same',
    'The secret that is configured is the one that counts already. Set another one first, or move upline.secret away.',
    { field },
  );

const ofDemo = () =>
  unavailable(
    'secret-of-demo',
    'This database was made with the published secret of the demo, so nothing in it is safe. Use a new database for a real ' +
      'company; for the demo leave UPLINE_DEMO on and UPLINE_SECRET unset.',
    { field },
  );
