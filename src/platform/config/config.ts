import { z } from 'zod';
import { hasBadEscape, isDatabaseUrl } from './database-url';
import { monthPattern } from './month-pattern';
import { isTrustedProxies } from './trusted-proxies';
import { isPublicUrl, isSmtpUrl } from './urls';

const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', 'off', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === 'on' || value === '1');

/** In plain digits: what else JavaScript would take for a number (`1e3`, null, true) is a mistake here. */
const wholeNumber = (min: number, max: number) =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(min).max(max));

const timeZone = z.string().refine(isTimeZone);

/**
 * Everything that may be configured. Each key stands in `upline.yaml` as written here and in the environment as
 * named in {@link environmentNames}; the environment wins. What a value must be is told by {@link expectations}.
 */
export const configSchema = z.strictObject({
  /** Any PostgreSQL 15 or newer; empty: the embedded one. */
  databaseUrl: z
    .string()
    .refine(isDatabaseUrl)
    .refine((url) => !hasBadEscape(url))
    .optional(),
  /** The same database as its owner, who migrates; without it one user does everything. */
  ownerDatabaseUrl: z
    .string()
    .refine(isDatabaseUrl)
    .refine((url) => !hasBadEscape(url))
    .optional(),
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: z.string().min(1).default('./data'),
  port: wholeNumber(0, 65_535).default(3000),
  host: z.string().min(1).default('0.0.0.0'),
  /** What the keys are derived from that Upline encrypts and signs with: 32 random bytes or more. */
  secret: z.string().min(32).max(1_000).optional(),
  /** Of the first administrator, who is made at the first start; else a random one is printed. */
  adminPassword: z.string().min(8).max(128).optional(),
  /** Where people find it, as they type it: for links in mail, and to tell own pages from others'. */
  publicUrl: z.string().refine(isPublicUrl).optional(),
  /** A mail server; without it invitations are shown to the administrator instead. */
  smtpUrl: z.string().refine(isSmtpUrl).optional(),
  /** The sender of mail. */
  mailFrom: z.string().min(3).max(320).optional(),
  /** `two`: who calculated never approves. `single`: a company of one; kept on each act. */
  approval: z.enum(['two', 'single']).default('two'),
  /** The company's time zone: which day and month an instant belongs to. */
  timeZone: timeZone.default('UTC'),
  /** First commission period; else the month of the earliest order first imported. */
  firstPeriod: z.string().regex(monthPattern).optional(),
  /** How deep the sponsor tree may grow in the database. */
  maxDepth: wholeNumber(1, 30_000).default(1_000),
  /** Calculate the finished month into review by itself; never approves. */
  calculateFinishedMonth: flag.default(false),
  /** Fill an empty database with the demo company at `start`. */
  demo: flag.default(true),
  /** How long ended sessions, used links and ended tokens are kept. */
  keepSessionsDays: wholeNumber(1, 3_650).default(90),
  /** When people who have left become nameless by themselves; 0: never. */
  eraseTerminatedAfterDays: wholeNumber(0, 36_500).default(0),
  /** Pages elsewhere that may call the API with a token. */
  corsOrigins: z
    .union([z.array(z.string()), z.string().transform((text) => text.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.string().refine(isPublicUrl)))
    .default([]),
  /** Proxies in front, whose word on the caller's address is taken: how many, or their addresses. */
  trustProxy: z.union([wholeNumber(0, 100), z.string().refine(isTrustedProxies)]).default(0),
  /** Of one caller, in one process, over HTTP. */
  requestsPerMinute: wholeNumber(1, 999_999_999).default(12_000),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export type Config = z.infer<typeof configSchema>;

export const environmentNames: Record<keyof Config, string> = {
  databaseUrl: 'DATABASE_URL',
  ownerDatabaseUrl: 'UPLINE_OWNER_DATABASE_URL',
  dataDir: 'UPLINE_DATA_DIR',
  port: 'PORT',
  host: 'HOST',
  secret: 'UPLINE_SECRET',
  adminPassword: 'UPLINE_ADMIN_PASSWORD',
  publicUrl: 'UPLINE_PUBLIC_URL',
  smtpUrl: 'UPLINE_SMTP_URL',
  mailFrom: 'UPLINE_MAIL_FROM',
  approval: 'UPLINE_APPROVAL',
  timeZone: 'UPLINE_TIME_ZONE',
  firstPeriod: 'UPLINE_FIRST_PERIOD',
  maxDepth: 'UPLINE_MAX_DEPTH',
  calculateFinishedMonth: 'UPLINE_CALCULATE_FINISHED_MONTH',
  demo: 'UPLINE_DEMO',
  keepSessionsDays: 'UPLINE_KEEP_SESSIONS_DAYS',
  eraseTerminatedAfterDays: 'UPLINE_ERASE_TERMINATED_AFTER_DAYS',
  corsOrigins: 'UPLINE_CORS_ORIGINS',
  trustProxy: 'UPLINE_TRUST_PROXY',
  requestsPerMinute: 'UPLINE_REQUESTS_PER_MINUTE',
  logLevel: 'UPLINE_LOG_LEVEL',
};

const databaseUrlForm =
  'like postgresql://user:password@host:5432/database, with characters such as @ : / # % in the password written ' +
  'as %40 %3A %2F %23 %25';

/** What each must be: the end of "PORT (port) must be …". */
export const expectations: Record<keyof Config, string> = {
  databaseUrl: databaseUrlForm,
  ownerDatabaseUrl: databaseUrlForm,
  dataDir: 'the path of a directory',
  port: 'a whole number from 0 to 65535',
  host: 'an address or a name of this machine, like 127.0.0.1',
  secret: 'random characters, 32 at the least; "openssl rand -base64 48" makes some',
  adminPassword: 'a password of 8 to 128 characters',
  publicUrl: 'an address like https://upline.example.com, without a path',
  smtpUrl: 'like smtps://user:password@mail.example.com',
  mailFrom: 'an address like Upline <upline@example.com>',
  approval: 'two or single',
  timeZone: 'a time zone like Europe/Istanbul or UTC',
  firstPeriod: 'a month like 2026-10',
  maxDepth: 'a whole number from 1 to 30000',
  calculateFinishedMonth: 'on or off',
  demo: 'on or off',
  keepSessionsDays: 'a whole number from 1 to 3650',
  eraseTerminatedAfterDays: 'a whole number from 0 to 36500',
  corsOrigins: 'addresses like https://shop.example.com, with commas between them',
  trustProxy: 'a number of proxies, or addresses like "loopback, 10.0.0.0/8"',
  requestsPerMinute: 'a whole number from 1 to 999999999',
  logLevel: 'fatal, error, warn, info, debug, trace or silent',
};

/** Settings that nobody is ever shown. */
export const secretSettings: readonly (keyof Config)[] = [
  'databaseUrl',
  'ownerDatabaseUrl',
  'secret',
  'adminPassword',
  'smtpUrl',
];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
