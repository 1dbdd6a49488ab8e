import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What banks answered: the files, the days that their statements cover, booked entries, and statuses of payments. */
export class BankAnswers1700001000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [answers, entries, statuses, guards]) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const answers = `
CREATE TABLE bank_answer (
  id              integer GENERATED ALWAYS AS IDENTITY,
  format          text NOT NULL,
  file_name       text NOT NULL,
  sha256          bytea NOT NULL,
  received_by     text NOT NULL,
  received_at     timestamptz NOT NULL,
  entry_count     integer NOT NULL,
  status_count    integer NOT NULL,
  repeated_count  integer NOT NULL,
  warnings        jsonb NOT NULL,
  CONSTRAINT bank_answer_pk PRIMARY KEY (id),
  CONSTRAINT bank_answer_once UNIQUE (sha256)
);
COMMENT ON COLUMN bank_answer.repeated_count IS 'entries that an earlier answer had told already';

CREATE TABLE bank_statement (
  answer_id       integer NOT NULL,
  number          integer NOT NULL,
  own_account     text COLLATE "C",
  currency        text,
  statement_id    text,
  from_on         date,
  until_on        date,
  is_whole        boolean NOT NULL,
  opening_minor   bigint,
  closing_minor   bigint,
  CONSTRAINT bank_statement_pk PRIMARY KEY (answer_id, number),
  CONSTRAINT bank_statement_of_answer FOREIGN KEY (answer_id) REFERENCES bank_answer (id) DEFERRABLE
);
CREATE INDEX bank_statement_days ON bank_statement (own_account, from_on, until_on) WHERE is_whole;
COMMENT ON COLUMN bank_statement.is_whole IS 'its days, both included, are whole: what it does not hold was not booked';
`;

const entries = `
CREATE TABLE bank_entry (
  id              bigint GENERATED ALWAYS AS IDENTITY,
  answer_id       integer NOT NULL,
  key             bytea NOT NULL,
  occurrence      integer NOT NULL,
  direction       text NOT NULL,
  amount_minor    bigint NOT NULL,
  charges_minor   bigint NOT NULL,
  currency        text NOT NULL,
  booked_on       date NOT NULL,
  own_account     text COLLATE "C",
  bank_reference  text COLLATE "C",
  end_to_end_id   text COLLATE "C",
  instruction_id  text COLLATE "C",
  payment_information_id text COLLATE "C",
  number          text COLLATE "C",
  ordered_on      date,
  return_code     text,
  is_reversal     boolean NOT NULL,
  is_fee          boolean NOT NULL,
  masked_account  text,
  account_hmac    bytea,
  sealed          bytea,
  state           text NOT NULL DEFAULT 'unmatched',
  alarm           text,
  batch_id        integer,
  position        integer,
  ledger_entry_id integer,
  settled_as      text,
  settled_by      text,
  settled_at      timestamptz,
  settled_reason  text,
  CONSTRAINT bank_entry_pk PRIMARY KEY (id),
  CONSTRAINT bank_entry_once UNIQUE (key, occurrence),
  CONSTRAINT bank_entry_of_answer FOREIGN KEY (answer_id) REFERENCES bank_answer (id) DEFERRABLE,
  CONSTRAINT bank_entry_amount CHECK (amount_minor > 0 AND charges_minor >= 0),
  CONSTRAINT bank_entry_direction_known CHECK (direction IN ('in', 'out')),
  CONSTRAINT bank_entry_state_known CHECK (state IN ('unmatched', 'posted', 'settled', 'ignored')),
  CONSTRAINT bank_entry_settled_as_known CHECK (settled_as IN ('item', 'fee', 'suspense', 'ignored', 'seen')),
  CONSTRAINT bank_entry_settled_whole CHECK (
    (settled_as, settled_by, settled_at, settled_reason) IS NOT NULL AND (state IN ('settled', 'ignored') OR alarm IS NOT NULL)
    OR (settled_as, settled_by, settled_at, settled_reason) IS NULL AND state NOT IN ('settled', 'ignored')),
  CONSTRAINT bank_entry_item_whole CHECK (position IS NULL OR batch_id IS NOT NULL)
);
CREATE INDEX bank_entry_answer ON bank_entry (answer_id);
CREATE INDEX bank_entry_waiting ON bank_entry (id) WHERE state = 'unmatched';
CREATE INDEX bank_entry_alarms ON bank_entry (id) WHERE alarm IS NOT NULL AND settled_by IS NULL;
CREATE INDEX bank_entry_item ON bank_entry (batch_id, position) WHERE batch_id IS NOT NULL;
COMMENT ON COLUMN bank_entry.key IS 'digest of what tells the entry, whichever file it stands in';
COMMENT ON COLUMN bank_entry.occurrence IS 'entries that cannot be told apart are counted within their statement';
COMMENT ON COLUMN bank_entry.sealed IS 'account, name and purpose of the other side, encrypted';
COMMENT ON COLUMN bank_entry.position IS 'null with a batch: booked as one sum';
COMMENT ON COLUMN bank_entry.alarm IS 'why somebody has to look at it, also where it is posted';
`;

const statuses = `
CREATE TABLE bank_status (
  id              bigint GENERATED ALWAYS AS IDENTITY,
  answer_id       integer NOT NULL,
  message_id      text COLLATE "C",
  reference       text COLLATE "C",
  status          text NOT NULL,
  bank_status     text NOT NULL,
  code            text,
  reason          text,
  done_on         date,
  amount_minor    bigint,
  batch_id        integer,
  position        integer,
  verdict         text NOT NULL,
  settled_by      text,
  settled_at      timestamptz,
  settled_reason  text,
  CONSTRAINT bank_status_pk PRIMARY KEY (id),
  CONSTRAINT bank_status_of_answer FOREIGN KEY (answer_id) REFERENCES bank_answer (id) DEFERRABLE,
  CONSTRAINT bank_status_known CHECK (status IN ('accepted', 'paid', 'rejected', 'returned', 'pending', 'unknown')),
  CONSTRAINT bank_status_verdict_known CHECK (verdict IN ('done', 'unchanged', 'kept', 'unmatched', 'alarm')),
  CONSTRAINT bank_status_settled_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (settled_reason IS NULL))
);
CREATE INDEX bank_status_item ON bank_status (batch_id, position);
CREATE INDEX bank_status_answer ON bank_status (answer_id);
CREATE INDEX bank_status_waiting ON bank_status (id) WHERE verdict IN ('alarm', 'unmatched') AND settled_by IS NULL;
COMMENT ON COLUMN bank_status.verdict IS 'alarm: it contradicts what the books know, and changed nothing';
`;

// What the bank said stands; what became of it is added.
const guards = `
CREATE FUNCTION bank_entry_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'unmatched' OR (NEW.state = OLD.state AND OLD.settled_by IS NULL AND
    (OLD.batch_id, OLD.position) IS NOT DISTINCT FROM (NEW.batch_id, NEW.position)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'bank entry % is % and stays so', OLD.id, OLD.state USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bank_entry_goes_on
  BEFORE UPDATE OF state, alarm, batch_id, position, ledger_entry_id, settled_as, settled_by, settled_at, settled_reason
  ON bank_entry FOR EACH ROW EXECUTE FUNCTION bank_entry_goes_on();

REVOKE ALL ON FUNCTION bank_entry_goes_on() FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION bank_entry_goes_on() SET search_path TO %I, pg_temp', current_schema());
END $$;
`;
