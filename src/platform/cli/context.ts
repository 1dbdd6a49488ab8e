import type { INestApplicationContext, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Tx } from '../database';
import type { UsedDatabase } from './used-database';
import type { Printer } from './printer';
import type { Progress } from './progress';

/** What every command can use. */
export interface BareContext {
  readonly config: Config;
  readonly clock: Clock;
  /** Of this Upline, as in package.json. */
  readonly version: string;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** A bar on a terminal, nothing elsewhere. */
  readonly progress: Progress;
  /** A line for the person in front of it, on stderr; nothing with `--json`. */
  say(line: string): void;
  /** Prints the result as asked for: one JSON document, or text. At most once. */
  present<R extends object>(value: R, print: (value: R, out: Printer) => void): void;
  /** The database as configured, or the embedded one, started or joined. Let go of when the command ends. */
  openDatabase(): Promise<UsedDatabase>;
}

/** What a command of the application can use: a current schema, and all services. */
export interface CliContext extends BareContext {
  readonly app: INestApplicationContext;
  readonly dataSource: DataSource;
  /** A service of any module. */
  get<T>(token: Type<T>): T;
  /** Everything that `work` writes becomes visible at once, or nothing does. Refused after Ctrl-C. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reading over one consistent state of the database. Refused after Ctrl-C. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
