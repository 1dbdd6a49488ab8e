import { ANSWER_COLUMNS, REGISTER_COLUMNS } from './columns';
import { type Config, LONGEST_PURPOSE } from './config';

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
  secretPrevious: 'the secret that counted before, as it stood in UPLINE_SECRET',
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
  payoutMethodCooldown: 'a number of hours from 0 to 8760',
  payoutMinimums: 'amounts like "USD 10.00, RUB 500.00", one of a currency',
  payoutFees: 'amounts like "USD 1.00, RUB 30.00", one of a currency',
  withholding:
    'rules like "RU/individual 13%, RU/self-employed 0%, */* 0%": a country or *, a tax status or *, less than 100%',
  payoutPurpose: `at most ${LONGEST_PURPOSE} printable characters, with {no} and {batch} and no other braces`,
  payerName: 'the company’s name as its bank knows it, at most 160 printable characters',
  payerInn: 'an ИНН of 10 or 12 digits whose check digits fit, in quotes',
  payerAccount: 'an account of 20 digits, in quotes, whose key fits the БИК of payerBic',
  payerBic: 'the БИК of a bank, nine digits, in quotes',
  payerBank: 'the name of the bank, at most 160 printable characters',
  payerCorrespondentAccount:
    'the bank’s correspondent account, 20 digits, in quotes, whose key fits the БИК of payerBic',
  payerIban: 'an IBAN whose check number fits',
  payerIbanBic: 'the BIC of the bank of payerIban, 8 or 11 characters, of the same country',
  payerRegisterContract: 'the number of a contract, at most 50 printable characters',
  payerRegisterAccount: 'the bank’s own account for registers, 20 digits, in quotes',
  payerRegisterKind: 'the bank’s code for payments of this kind, like "01"',
  payerBankInn: 'the ИНН of the bank, 10 digits, in quotes',
  payerLatinName: 'the company’s name in Latin letters, at most 70 characters',
  payoutRegisterColumns:
    'names of columns with commas between them, each once, like "name, account, amount=Sum"; there are ' +
    REGISTER_COLUMNS.join(', '),
  payoutRegisterDelimiter: 'comma, semicolon or tab',
  payoutRegisterEncoding: 'utf-8, utf-8-bom or windows-1251',
  answerColumns: `the bank’s names of its columns, like "reference=Number, status=State"; there are ${ANSWER_COLUMNS.join(', ')}`,
  logLevel: 'fatal, error, warn, info, debug, trace or silent',
};
