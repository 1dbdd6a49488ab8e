/** What a file tells, before anything is made of it. Gone with the transaction; one answer is taken in at a time. */
export const stageSql = `
CREATE TEMPORARY TABLE answer_entry (
  ordinal integer NOT NULL, statement integer NOT NULL, key bytea NOT NULL, direction text NOT NULL,
  amount_minor bigint NOT NULL, charges_minor bigint NOT NULL, currency text NOT NULL, booked_on date NOT NULL,
  own_account text, bank_reference text, end_to_end_id text, instruction_id text, payment_information_id text,
  number text, ordered_on date, return_code text, is_reversal boolean NOT NULL, is_fee boolean NOT NULL,
  masked_account text, account_hmac bytea, sealed bytea
) ON COMMIT DROP;
CREATE TEMPORARY TABLE answer_status (
  ordinal integer NOT NULL, message_id text COLLATE "C", reference text COLLATE "C", status text NOT NULL,
  bank_status text NOT NULL, code text, reason text, done_on date, account_hmac bytea, amount_minor bigint, currency text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE answer_statement (
  number integer NOT NULL, own_account text, currency text, statement_id text, from_on date, until_on date,
  is_whole boolean NOT NULL, opening_minor bigint, closing_minor bigint
) ON COMMIT DROP`;

const copy = (table: string): string => `COPY pg_temp.${table} FROM STDIN`;
export const copyEntriesSql = copy('answer_entry');
export const copyStatusesSql = copy('answer_status');
export const copyStatementsSql = copy('answer_statement');

/** $1 the file's SHA-256. */
export const knownAnswerSql = `
SELECT id, received_at AS "receivedAt", received_by AS "receivedBy" FROM bank_answer WHERE sha256 = $1`;

/** $1 format, $2 file name, $3 sha256, $4 by, $5 at, $6 warnings. */
export const addAnswerSql = `
INSERT INTO bank_answer (format, file_name, sha256, received_by, received_at, entry_count, status_count, repeated_count, warnings)
SELECT $1, $2, $3, $4, $5, (SELECT count(*) FROM pg_temp.answer_entry), (SELECT count(*) FROM pg_temp.answer_status), 0, $6
RETURNING id`;

/** $1 answer. */
export const addStatementsSql = `INSERT INTO bank_statement SELECT $1, * FROM pg_temp.answer_statement`;

/**
 * Entries that no answer has told before. Those of one statement that cannot be told apart are counted: the second of
 * a day is the second in whichever statement covers that day. $1 answer.
 */
export const addEntriesSql = `
INSERT INTO bank_entry (answer_id, key, occurrence, direction, amount_minor, charges_minor, currency, booked_on, own_account,
  bank_reference, end_to_end_id, instruction_id, payment_information_id, number, ordered_on, return_code, is_reversal, is_fee,
  masked_account, account_hmac, sealed)
SELECT $1, key, row_number() OVER (PARTITION BY statement, key ORDER BY ordinal), direction, amount_minor, charges_minor,
       currency, booked_on, own_account, bank_reference, end_to_end_id, instruction_id, payment_information_id, number,
       ordered_on, return_code, is_reversal, is_fee, masked_account, account_hmac, sealed
  FROM pg_temp.answer_entry ORDER BY ordinal
ON CONFLICT (key, occurrence) DO NOTHING`;

/** $1 answer, $2 how many of its entries another had told. */
export const repeatedSql = `UPDATE bank_answer SET repeated_count = $2 WHERE id = $1`;
