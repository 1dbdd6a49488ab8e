import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches of payouts, what each froze, whom it left out and why, and the files that went to the bank. */
export class PayoutBatches1700000900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [batches, items, leftOut, files, guards]) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const batches = `
CREATE TABLE payout_batch (
  id              integer GENERATED ALWAYS AS IDENTITY,
  format          text NOT NULL,
  currency        text NOT NULL,
  balance_currency text NOT NULL,
  state           text NOT NULL DEFAULT 'draft',
  made_by         text NOT NULL,
  made_at         timestamptz NOT NULL,
  with_terminated boolean NOT NULL,
  purpose         text,
  payer           jsonb,
  rate            numeric(20, 10),
  rate_on         date,
  frozen_by       text,
  frozen_at       timestamptz,
  item_count      integer,
  gross_minor     bigint,
  fee_minor       bigint,
  tax_minor       bigint,
  net_minor       bigint,
  amount_minor    bigint,
  content_sha256  bytea,
  approved_by     text,
  approved_at     timestamptz,
  approval_waived boolean NOT NULL DEFAULT false,
  rejected_by     text,
  rejected_at     timestamptz,
  rejected_reason text,
  exported_by     text,
  exported_at     timestamptz,
  exported_on     date,
  message_id      text COLLATE "C",
  first_number    integer,
  entry_id        integer,
  submitted_by    text,
  submitted_at    timestamptz,
  bank_reference  text,
  cancelled_by    text,
  cancelled_at    timestamptz,
  cancelled_on    date,
  cancel_ground   text,
  cancel_reason   text,
  cancel_waived   boolean NOT NULL DEFAULT false,
  released_by     text,
  released_at     timestamptz,
  released_reason text,
  closed_at       timestamptz,
  CONSTRAINT payout_batch_pk PRIMARY KEY (id),
  CONSTRAINT payout_batch_state_known CHECK (state IN
    ('draft', 'frozen', 'approved', 'exported', 'submitted', 'settling', 'closed', 'cancelled')),
  CONSTRAINT payout_batch_frozen_whole CHECK (state IN ('draft', 'cancelled') OR
    (frozen_by, frozen_at, item_count, gross_minor, fee_minor, tax_minor, net_minor, amount_minor, content_sha256, payer) IS NOT NULL),
  CONSTRAINT payout_batch_adds_up CHECK (gross_minor = fee_minor + tax_minor + net_minor),
  CONSTRAINT payout_batch_has_rate CHECK (currency = balance_currency OR state IN ('draft', 'cancelled') OR (rate > 0 AND rate_on IS NOT NULL)),
  CONSTRAINT payout_batch_approved_to_leave CHECK (state NOT IN ('approved', 'exported', 'submitted', 'settling', 'closed') OR approved_by IS NOT NULL),
  CONSTRAINT payout_batch_two_people CHECK (approval_waived OR
    lower(normalize(btrim(frozen_by), NFKC)) <> lower(normalize(btrim(approved_by), NFKC))),
  CONSTRAINT payout_batch_exported_whole CHECK (state NOT IN ('exported', 'submitted', 'settling', 'closed') OR
    (exported_by, exported_at, exported_on, message_id, entry_id) IS NOT NULL),
  CONSTRAINT payout_batch_cancel_ground_known CHECK (cancel_ground IN ('refused-by-bank', 'file-destroyed', 'not-exported')),
  CONSTRAINT payout_batch_cancel_two_people CHECK (cancel_waived OR exported_by IS NULL OR cancelled_by IS NULL OR
    lower(normalize(btrim(exported_by), NFKC)) <> lower(normalize(btrim(cancelled_by), NFKC)))
);
CREATE UNIQUE INDEX payout_batch_message_unique ON payout_batch (message_id);
COMMENT ON COLUMN payout_batch.balance_currency IS 'of what is taken from balances; currency is what is paid';
COMMENT ON COLUMN payout_batch.payer IS 'the company as configured when it was frozen';
COMMENT ON COLUMN payout_batch.rate IS '1 of balance_currency in currency; null where they are one';
COMMENT ON COLUMN payout_batch.content_sha256 IS 'of the canonical frozen content: what the second person approves';
COMMENT ON COLUMN payout_batch.entry_id IS 'of the ledger: what left the balances with the export';

-- One sequence of payment orders for an account and a day.
CREATE TABLE payment_order_number (
  account         text COLLATE "C" NOT NULL,
  ordered_on      date NOT NULL,
  last_number     integer NOT NULL,
  CONSTRAINT payment_order_number_pk PRIMARY KEY (account, ordered_on),
  CONSTRAINT payment_order_number_six_digits CHECK (last_number BETWEEN 1 AND 999999)
);
`;

const items = `
CREATE TABLE payout_item (
  batch_id        integer NOT NULL,
  position        integer NOT NULL,
  distributor_id  integer NOT NULL,
  balance_currency text NOT NULL,
  gross_minor     bigint NOT NULL,
  fee_minor       bigint NOT NULL,
  tax_minor       bigint NOT NULL,
  net_minor       bigint NOT NULL,
  amount_minor    bigint NOT NULL,
  tax_status      text,
  tax_country     text,
  tax_rate_ppm    integer NOT NULL,
  method_id       integer NOT NULL,
  sealed_account  bytea NOT NULL,
  account_hmac    bytea NOT NULL,
  masked_account  text NOT NULL,
  rewritten       jsonb,
  reference       text COLLATE "C",
  in_flight       boolean NOT NULL DEFAULT true,
  outcome         text,
  outcome_code    text,
  outcome_at      timestamptz,
  paid_on         date,
  CONSTRAINT payout_item_pk PRIMARY KEY (batch_id, position),
  CONSTRAINT payout_item_of_batch FOREIGN KEY (batch_id) REFERENCES payout_batch (id) DEFERRABLE,
  CONSTRAINT payout_item_once UNIQUE (batch_id, distributor_id),
  CONSTRAINT payout_item_adds_up CHECK (gross_minor = fee_minor + tax_minor + net_minor),
  CONSTRAINT payout_item_pays CHECK (gross_minor > 0 AND fee_minor >= 0 AND tax_minor >= 0 AND net_minor > 0 AND amount_minor > 0),
  CONSTRAINT payout_item_outcome_known CHECK (outcome IN ('accepted', 'paid', 'rejected', 'returned', 'cancelled')),
  CONSTRAINT payout_item_paid_on_a_day CHECK (outcome <> 'paid' OR paid_on IS NOT NULL),
  CONSTRAINT payout_item_landed CHECK (NOT in_flight OR outcome IS NULL OR outcome IN ('accepted', 'cancelled'))
);
CREATE UNIQUE INDEX payout_item_one_in_flight ON payout_item (distributor_id, balance_currency) WHERE in_flight;
CREATE INDEX payout_item_distributor ON payout_item (distributor_id, batch_id);
CREATE INDEX payout_item_reference ON payout_item (reference);
CREATE INDEX payout_item_account ON payout_item (account_hmac);
COMMENT ON COLUMN payout_item.outcome IS 'null: as far as its batch; ready, exported, submitted';
COMMENT ON COLUMN payout_item.in_flight IS 'no other payout of this balance meanwhile; of a cancelled one until its day was read';
COMMENT ON COLUMN payout_item.sealed_account IS 'name, account, bank and ИНН as they were when frozen, encrypted';
COMMENT ON COLUMN payout_item.rewritten IS 'texts that the format writes otherwise; names in them are encrypted away: fields alone';
`;

const leftOut = `
CREATE TABLE payout_left_out (
  batch_id        integer NOT NULL,
  distributor_id  integer NOT NULL,
  reason          text NOT NULL,
  balance_minor   bigint NOT NULL,
  pending_minor   bigint NOT NULL,
  since_on        date,
  facts           jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT payout_left_out_pk PRIMARY KEY (batch_id, distributor_id),
  CONSTRAINT payout_left_out_of_batch FOREIGN KEY (batch_id) REFERENCES payout_batch (id) DEFERRABLE
);
COMMENT ON COLUMN payout_left_out.since_on IS 'day of the oldest earning not paid yet; of a debt, of what began it';
COMMENT ON COLUMN payout_left_out.pending_minor IS 'what refunds not posted yet will take; zero or negative';
`;

const files = `
CREATE TABLE payout_file (
  batch_id        integer NOT NULL,
  part            text NOT NULL,
  file_name       text NOT NULL,
  media_type      text NOT NULL,
  sha256          bytea NOT NULL,
  size_bytes      bigint NOT NULL,
  item_count      integer NOT NULL,
  control_sum_minor bigint NOT NULL,
  made_by         text NOT NULL,
  made_at         timestamptz NOT NULL,
  CONSTRAINT payout_file_pk PRIMARY KEY (batch_id, part),
  CONSTRAINT payout_file_of_batch FOREIGN KEY (batch_id) REFERENCES payout_batch (id) DEFERRABLE
);
CREATE TABLE payout_file_chunk (
  batch_id        integer NOT NULL,
  part            text NOT NULL,
  number          integer NOT NULL,
  sealed          bytea NOT NULL,
  CONSTRAINT payout_file_chunk_pk PRIMARY KEY (batch_id, part, number)
);
ALTER TABLE payout_file_chunk ALTER sealed SET STORAGE EXTERNAL;
`;

// What is frozen stays; only a draft takes items and gives them back.
const guards = `
CREATE FUNCTION payout_content_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found integer;
BEGIN
  SELECT c.batch_id INTO found FROM content AS c JOIN payout_batch AS b ON b.id = c.batch_id
   WHERE b.state <> 'draft' LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'batch % is frozen: nothing is put into it or taken out', found USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER payout_item_added AFTER INSERT ON payout_item
  REFERENCING NEW TABLE AS content FOR EACH STATEMENT EXECUTE FUNCTION payout_content_of_draft();
CREATE TRIGGER payout_item_removed AFTER DELETE ON payout_item
  REFERENCING OLD TABLE AS content FOR EACH STATEMENT EXECUTE FUNCTION payout_content_of_draft();
CREATE TRIGGER payout_left_out_added AFTER INSERT ON payout_left_out
  REFERENCING NEW TABLE AS content FOR EACH STATEMENT EXECUTE FUNCTION payout_content_of_draft();
CREATE TRIGGER payout_left_out_removed AFTER DELETE ON payout_left_out
  REFERENCING OLD TABLE AS content FOR EACH STATEMENT EXECUTE FUNCTION payout_content_of_draft();

CREATE FUNCTION payout_batch_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may boolean := NEW.state = OLD.state OR (OLD.state, NEW.state) IN (
    ('draft', 'frozen'), ('draft', 'cancelled'),
    ('frozen', 'approved'), ('frozen', 'draft'), ('frozen', 'cancelled'),
    ('approved', 'exported'), ('approved', 'draft'), ('approved', 'cancelled'),
    ('exported', 'submitted'), ('exported', 'settling'), ('exported', 'cancelled'),
    ('submitted', 'settling'), ('submitted', 'cancelled'), ('settling', 'cancelled'),
    ('settling', 'closed'), ('submitted', 'closed'), ('exported', 'closed'));
BEGIN
  IF may AND (OLD.state = 'draft' OR NEW.state = 'draft' OR
    (OLD.currency, OLD.balance_currency, OLD.format, OLD.payer, OLD.purpose, OLD.rate, OLD.item_count, OLD.gross_minor, OLD.fee_minor,
     OLD.tax_minor, OLD.net_minor, OLD.amount_minor, OLD.content_sha256, OLD.frozen_by)
    IS NOT DISTINCT FROM
    (NEW.currency, NEW.balance_currency, NEW.format, NEW.payer, NEW.purpose, NEW.rate, NEW.item_count, NEW.gross_minor, NEW.fee_minor,
     NEW.tax_minor, NEW.net_minor, NEW.amount_minor, NEW.content_sha256, NEW.frozen_by))
    AND (OLD.message_id IS NULL OR (OLD.message_id, OLD.exported_on, OLD.entry_id, OLD.approved_by)
      = (NEW.message_id, NEW.exported_on, NEW.entry_id, NEW.approved_by)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'batch % is % and does not become % like this', OLD.id, OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER payout_batch_goes_on BEFORE UPDATE ON payout_batch FOR EACH ROW EXECUTE FUNCTION payout_batch_goes_on();

REVOKE ALL ON FUNCTION payout_content_of_draft(), payout_batch_goes_on() FROM PUBLIC;
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['payout_content_of_draft()', 'payout_batch_goes_on()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path TO %I, pg_temp', one, current_schema());
  END LOOP;
END $$;
`;
