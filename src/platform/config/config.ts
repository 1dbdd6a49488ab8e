import { z } from 'zod';
import {
  isAccountNumber,
  isBic,
  isBikOfBank,
  isIban,
  isInn,
  normalizedBic,
  normalizedIban,
} from '../bank-accounts';
import { answerColumns, registerColumns } from './columns';
import { hasBadEscape, isDatabaseUrl } from './database-url';
import { moneyByCurrency } from './money-list';
import { monthPattern } from './month-pattern';
import { payerMistakes } from './payer-mistakes';
import { isTrustedProxies } from './trusted-proxies';
import { isPublicUrl, isSmtpUrl } from './urls';
import { withholdingRules } from './withholding';

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

/** Printable, in one line. */
const line = (max: number) => z.string().regex(new RegExp(`^[^\\p{C}\\p{Zl}\\p{Zp}]{1,${max}}$`, 'u'));
/** Digits that YAML takes for a number are a mistake: it would have lost the zeros in front. */
const digits = (isGood: (text: string) => boolean) => z.string().refine(isGood);

/** As a bank's payment order takes it. */
export const LONGEST_PURPOSE = 210;
const DEFAULT_REGISTER =
  'number, distributor_no, name, account, bic, inn, currency, amount, purpose, reference';

/**
 * Everything that may be configured. Each key stands in `upline.yaml` as written here and in the environment as
 * named in {@link environmentNames}; the environment wins. What a value must be is told by `expectations`.
 */
const settings = z.strictObject({
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
  /** The one before, while `secret rotate` is to come. */
  secretPrevious: z.string().min(32).max(1_000).optional(),
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
  /** How long a changed payout method waits before anything is paid to it, in hours. */
  payoutMethodCooldown: wholeNumber(0, 8_760).default(48),
  /** Less than this stays in the balance; by currency of the balance. */
  payoutMinimums: moneyByCurrency.default({}),
  /** What a payout costs the one who is paid; by currency of the balance. */
  payoutFees: moneyByCurrency.default({}),
  /** What is kept back for the tax office, by country and tax status. */
  withholding: withholdingRules.default([]),
  /** What a payment says it is for. */
  payoutPurpose: line(LONGEST_PURPOSE)
    .refine((text) => !/[{}]/.test(text.replace(/\{(no|batch)\}/g, '')))
    .default('Commission payout {batch}, {no}'),
  /** The paying company, as its banks know it. */
  payerName: line(160).optional(),
  payerInn: digits(isInn).optional(),
  payerAccount: digits(isAccountNumber).optional(),
  payerBic: digits(isBikOfBank).optional(),
  payerBank: line(160).optional(),
  payerCorrespondentAccount: digits(isAccountNumber).optional(),
  payerIban: z.string().transform(normalizedIban).refine(isIban).optional(),
  payerIbanBic: z.string().transform(normalizedBic).refine(isBic).optional(),
  /** Number of the contract with the bank under which registers are paid. */
  payerRegisterContract: line(50).optional(),
  /** The bank's own account, on which it takes the total of a register. */
  payerRegisterAccount: digits(isAccountNumber).optional(),
  /** What the bank calls payments of this kind (ВидЗачисления). */
  payerRegisterKind: line(20).optional(),
  /** ИНН of the bank that registers are paid by. */
  payerBankInn: digits(isInn).optional(),
  /** The company's name in the letters that SEPA knows. */
  payerLatinName: line(70).optional(),
  /** Columns of a register as csv. */
  payoutRegisterColumns: registerColumns.prefault(DEFAULT_REGISTER),
  payoutRegisterDelimiter: z.enum(['comma', 'semicolon', 'tab']).default('comma'),
  payoutRegisterEncoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1251']).default('utf-8'),
  /** How a bank's own CSV of answers calls its columns. */
  answerColumns: answerColumns.default({}),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

/** The settings by themselves, and whether they fit one another. */
export const configSchema = settings.superRefine((config, context) => {
  for (const key of payerMistakes(config))
    context.addIssue({ code: 'custom', path: [key], message: 'another bank' });
});

export type Config = z.infer<typeof configSchema>;

export const environmentNames: Record<keyof Config, string> = {
  databaseUrl: 'DATABASE_URL',
  ownerDatabaseUrl: 'UPLINE_OWNER_DATABASE_URL',
  dataDir: 'UPLINE_DATA_DIR',
  port: 'PORT',
  host: 'HOST',
  secret: 'UPLINE_SECRET',
  secretPrevious: 'UPLINE_SECRET_PREVIOUS',
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
  payoutMethodCooldown: 'UPLINE_PAYOUT_METHOD_COOLDOWN',
  payoutMinimums: 'UPLINE_PAYOUT_MINIMUMS',
  payoutFees: 'UPLINE_PAYOUT_FEES',
  withholding: 'UPLINE_WITHHOLDING',
  payoutPurpose: 'UPLINE_PAYOUT_PURPOSE',
  payerName: 'UPLINE_PAYER_NAME',
  payerInn: 'UPLINE_PAYER_INN',
  payerAccount: 'UPLINE_PAYER_ACCOUNT',
  payerBic: 'UPLINE_PAYER_BIC',
  payerBank: 'UPLINE_PAYER_BANK',
  payerCorrespondentAccount: 'UPLINE_PAYER_CORRESPONDENT_ACCOUNT',
  payerIban: 'UPLINE_PAYER_IBAN',
  payerIbanBic: 'UPLINE_PAYER_IBAN_BIC',
  payerRegisterContract: 'UPLINE_PAYER_REGISTER_CONTRACT',
  payerRegisterAccount: 'UPLINE_PAYER_REGISTER_ACCOUNT',
  payerRegisterKind: 'UPLINE_PAYER_REGISTER_KIND',
  payerBankInn: 'UPLINE_PAYER_BANK_INN',
  payerLatinName: 'UPLINE_PAYER_LATIN_NAME',
  payoutRegisterColumns: 'UPLINE_PAYOUT_REGISTER_COLUMNS',
  payoutRegisterDelimiter: 'UPLINE_PAYOUT_REGISTER_DELIMITER',
  payoutRegisterEncoding: 'UPLINE_PAYOUT_REGISTER_ENCODING',
  answerColumns: 'UPLINE_ANSWER_COLUMNS',
  logLevel: 'UPLINE_LOG_LEVEL',
};

/** Settings that nobody is ever shown. */
export const secretSettings: readonly (keyof Config)[] = [
  'databaseUrl',
  'ownerDatabaseUrl',
  'secret',
  'secretPrevious',
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
