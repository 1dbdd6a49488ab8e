import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people's money goes, who is not paid for now, what tax they are under, and rates between currencies. */
export class PayoutMethods1700000800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [methods, rules, guards]) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const methods = `
CREATE TABLE payout_method (
  id              integer GENERATED ALWAYS AS IDENTITY,
  distributor_id  integer NOT NULL,
  kind            text NOT NULL,
  currency        text,
  sealed_account  bytea,
  account_hmac    bytea,
  fingerprint     bytea,
  masked_account  text NOT NULL,
  country         text,
  recorded_at     timestamptz NOT NULL,
  recorded_by     text NOT NULL,
  usable_from     timestamptz NOT NULL,
  ended_at        timestamptz,
  ended_by        text,
  refused_at      timestamptz,
  refused_code    text,
  CONSTRAINT payout_method_pk PRIMARY KEY (id),
  CONSTRAINT payout_method_distributor FOREIGN KEY (distributor_id) REFERENCES distributor (id) DEFERRABLE,
  CONSTRAINT payout_method_kind_known CHECK (kind IN ('ru-account', 'iban')),
  CONSTRAINT payout_method_ended_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT payout_method_refused_whole CHECK ((refused_at IS NULL) = (refused_code IS NULL)),
  CONSTRAINT payout_method_whole CHECK ((sealed_account IS NULL) = (account_hmac IS NULL) AND (sealed_account IS NULL) = (fingerprint IS NULL)
    AND (sealed_account IS NOT NULL OR ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX payout_method_one_current ON payout_method (distributor_id) WHERE ended_at IS NULL;
CREATE INDEX payout_method_distributor ON payout_method (distributor_id, id);
CREATE INDEX payout_method_account ON payout_method (account_hmac);
COMMENT ON COLUMN payout_method.currency IS 'the only one to be paid in; null: any';
COMMENT ON COLUMN payout_method.sealed_account IS 'name, account, bank and ИНН, encrypted; null once the person was erased';
COMMENT ON COLUMN payout_method.account_hmac IS 'keyed digest of the account: tells whether two are the same, never which';
COMMENT ON COLUMN payout_method.fingerprint IS 'keyed digest of all that is encrypted: a file that is taken in again is recognised by it';
COMMENT ON COLUMN payout_method.usable_from IS 'a changed one waits';
COMMENT ON COLUMN payout_method.refused_at IS 'the bank did not pay to it: nobody is paid to it again';
`;

const rules = `
CREATE TABLE payout_hold (
  id              integer GENERATED ALWAYS AS IDENTITY,
  distributor_id  integer NOT NULL,
  reason          text NOT NULL,
  held_by         text NOT NULL,
  held_at         timestamptz NOT NULL,
  released_by     text,
  released_at     timestamptz,
  release_reason  text,
  CONSTRAINT payout_hold_pk PRIMARY KEY (id),
  CONSTRAINT payout_hold_distributor FOREIGN KEY (distributor_id) REFERENCES distributor (id) DEFERRABLE,
  CONSTRAINT payout_hold_released_whole CHECK ((released_at IS NULL) = (released_by IS NULL) AND (release_reason IS NULL OR released_at IS NOT NULL))
);
CREATE UNIQUE INDEX payout_hold_one_open ON payout_hold (distributor_id) WHERE released_at IS NULL;
CREATE INDEX payout_hold_distributor ON payout_hold (distributor_id, id);

CREATE TABLE tax_status (
  id              integer GENERATED ALWAYS AS IDENTITY,
  distributor_id  integer NOT NULL,
  status          text NOT NULL,
  set_by          text NOT NULL,
  set_at          timestamptz NOT NULL,
  ended_at        timestamptz,
  CONSTRAINT tax_status_pk PRIMARY KEY (id),
  CONSTRAINT tax_status_distributor FOREIGN KEY (distributor_id) REFERENCES distributor (id) DEFERRABLE
);
CREATE UNIQUE INDEX tax_status_one_current ON tax_status (distributor_id) WHERE ended_at IS NULL;
CREATE INDEX tax_status_distributor ON tax_status (distributor_id, id);
COMMENT ON COLUMN tax_status.status IS 'a word of the configured withholding';

CREATE TABLE exchange_rate (
  valid_on        date NOT NULL,
  from_currency   text COLLATE "C" NOT NULL,
  to_currency     text COLLATE "C" NOT NULL,
  rate            numeric(20, 10) NOT NULL,
  recorded_by     text NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT exchange_rate_pk PRIMARY KEY (valid_on, from_currency, to_currency),
  CONSTRAINT exchange_rate_positive CHECK (rate > 0),
  CONSTRAINT exchange_rate_of_two CHECK (from_currency <> to_currency)
);
CREATE INDEX exchange_rate_latest ON exchange_rate (from_currency, to_currency, valid_on DESC);
COMMENT ON COLUMN exchange_rate.rate IS '1 of from_currency in to_currency';
`;

// An account is never put in the place of another: what ends, ends, and a new row begins.
const guards = `
CREATE FUNCTION payout_method_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND (OLD.ended_at, OLD.ended_by) IS DISTINCT FROM (NEW.ended_at, NEW.ended_by)
    OR OLD.refused_at IS NOT NULL AND (OLD.refused_at, OLD.refused_code) IS DISTINCT FROM (NEW.refused_at, NEW.refused_code) THEN
    RAISE EXCEPTION 'payout method % has ended or was refused, and stays so', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payout_method_stays BEFORE UPDATE ON payout_method FOR EACH ROW EXECUTE FUNCTION payout_method_stays();

CREATE FUNCTION payout_method_forget(whose integer) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE payout_method SET sealed_account = NULL, account_hmac = NULL, fingerprint = NULL, masked_account = '—', country = NULL
   WHERE distributor_id = whose AND ended_at IS NOT NULL
$$;
COMMENT ON FUNCTION payout_method_forget(integer) IS 'for a person who is erased: ended methods alone; what was paid keeps its own copy';

REVOKE ALL ON FUNCTION payout_method_stays(), payout_method_forget(integer) FROM PUBLIC;
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['payout_method_stays()', 'payout_method_forget(integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path TO %I, pg_temp', one, current_schema());
  END LOOP;
END $$;
`;
