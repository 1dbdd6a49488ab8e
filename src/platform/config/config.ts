import { z } from 'zod';
import { monthPattern } from './month-pattern';

const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', 'off', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === 'on' || value === '1');

const timeZone = z.string().refine(isTimeZone, 'is not a time zone like "Europe/Istanbul" or "UTC"');

/**
 * Everything that may be configured. Each key stands in `upline.yaml` as written here and in the environment as
 * named in {@link environmentNames}; the environment wins.
 */
export const configSchema = z.strictObject({
  /** Any PostgreSQL 15 or newer; empty: the embedded one. */
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: z.string().min(1).default('./data'),
  port: z.coerce.number().int().min(0).max(65_535).default(3000),
  host: z.string().min(1).default('0.0.0.0'),
  /** `two`: who calculated never approves. `single`: a company of one; kept on each act. */
  approval: z.enum(['two', 'single']).default('two'),
  /** The company's time zone: which day and month an instant belongs to. */
  timeZone: timeZone.default('UTC'),
  /** First commission period; else the month of the earliest order first imported. */
  firstPeriod: z.string().regex(monthPattern, 'must be a month like 2026-10').optional(),
  /** How deep the sponsor tree may grow in the database. */
  maxDepth: z.coerce.number().int().min(1).max(30_000).default(1_000),
  /** Calculate the finished month into review by itself; never approves. */
  calculateFinishedMonth: flag.default(false),
  /** Fill an empty database with the demo company at `start`. */
  demo: flag.default(true),
  /** Proxies in front, whose word on the caller's address is taken: how many, or their addresses. */
  trustProxy: z.coerce
    .string()
    .default('0')
    .transform((value) => (/^\d+$/.test(value) ? Number(value) : value)),
  /** Of one caller, in one process, over HTTP. */
  requestsPerMinute: z.coerce.number().int().min(1).default(12_000),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export type Config = z.infer<typeof configSchema>;

export const environmentNames: Record<keyof Config, string> = {
  databaseUrl: 'DATABASE_URL',
  dataDir: 'UPLINE_DATA_DIR',
  port: 'PORT',
  host: 'HOST',
  approval: 'UPLINE_APPROVAL',
  timeZone: 'UPLINE_TIME_ZONE',
  firstPeriod: 'UPLINE_FIRST_PERIOD',
  maxDepth: 'UPLINE_MAX_DEPTH',
  calculateFinishedMonth: 'UPLINE_CALCULATE_FINISHED_MONTH',
  demo: 'UPLINE_DEMO',
  trustProxy: 'UPLINE_TRUST_PROXY',
  requestsPerMinute: 'UPLINE_REQUESTS_PER_MINUTE',
  logLevel: 'UPLINE_LOG_LEVEL',
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
