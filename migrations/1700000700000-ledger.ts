import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The books: entries of transfers, each from one account to another. What was approved before there were books is
 * posted here, as its approval would post it today.
 */
export class Ledger1700000700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [chart, entries, transfers, parts, guards, functions, closedPeriods]) {
      await queryRunner.query(statement);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

// The same numbers stand in src/ledger/accounts.ts.
const chart = `
CREATE TABLE ledger_account (
  id              smallint NOT NULL,
  code            text COLLATE "C" NOT NULL,
  name            text NOT NULL,
  type            text NOT NULL,
  per_distributor boolean NOT NULL,
  CONSTRAINT ledger_account_pk PRIMARY KEY (id),
  CONSTRAINT ledger_account_code_unique UNIQUE (code),
  CONSTRAINT ledger_account_type_known CHECK (type IN ('asset', 'liability', 'income', 'expense', 'clearing'))
);
INSERT INTO ledger_account (id, code, name, type, per_distributor) VALUES
  (1, 'payable', 'Owed to distributors', 'liability', true),
  (2, 'commission-expense', 'Commissions', 'expense', false),
  (3, 'correction-expense', 'Corrections by hand', 'expense', false),
  (4, 'in-transit', 'Payouts in transit', 'liability', false),
  (5, 'bank', 'Bank', 'asset', false),
  (6, 'tax-payable', 'Tax withheld', 'liability', false),
  (7, 'bank-fees', 'Fees of the bank', 'expense', false),
  (8, 'payout-fees', 'Fees for payouts', 'income', false),
  (9, 'exchange', 'Exchange', 'clearing', false),
  (10, 'suspense', 'Not yet explained', 'clearing', false),
  (11, 'written-off', 'Written off', 'expense', false);
`;

const entries = `
CREATE TABLE ledger_entry (
  id              integer GENERATED ALWAYS AS IDENTITY,
  source          text COLLATE "C" NOT NULL,
  effective_on    date NOT NULL,
  text            text NOT NULL,
  by_name         text NOT NULL,
  recorded_at     timestamptz NOT NULL,
  corrects        integer,
  posted_in       xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
  CONSTRAINT ledger_entry_source_unique UNIQUE (source),
  CONSTRAINT ledger_entry_corrects FOREIGN KEY (corrects) REFERENCES ledger_entry (id) DEFERRABLE,
  CONSTRAINT ledger_entry_corrects_earlier CHECK (corrects < id),
  CONSTRAINT ledger_entry_says_why CHECK (btrim(source) <> '' AND btrim(text) <> '')
);
CREATE INDEX ledger_entry_corrected ON ledger_entry (corrects) WHERE corrects IS NOT NULL;
COMMENT ON COLUMN ledger_entry.source IS 'what it was posted from, such as period/2026-10/earnings: nothing is posted twice';
COMMENT ON COLUMN ledger_entry.posted_in IS 'the transaction in which transfers are added, and in no other';
`;

// Part 0 takes small entries, each large one has a part of its own. No default part: what fits nowhere is refused. No
// foreign keys, which would be looked up for each of a million rows; a trigger and the maker of parts look once an entry.
const transfers = `
CREATE TABLE ledger_transfer (
  part            integer NOT NULL,
  entry_id        integer NOT NULL,
  distributor_id  integer,
  debit           smallint NOT NULL,
  credit          smallint NOT NULL,
  amount_minor    bigint NOT NULL,
  currency        text COLLATE "C" NOT NULL,
  CONSTRAINT ledger_transfer_amount CHECK (amount_minor > 0),
  CONSTRAINT ledger_transfer_accounts CHECK (debit <> credit AND debit BETWEEN 1 AND 11 AND credit BETWEEN 1 AND 11),
  CONSTRAINT ledger_transfer_whose CHECK (distributor_id IS NOT NULL OR (debit <> 1 AND credit <> 1)),
  CONSTRAINT ledger_transfer_part CHECK (part = 0 OR part = entry_id)
) PARTITION BY LIST (part);
CREATE TABLE ledger_transfer_0 PARTITION OF ledger_transfer FOR VALUES IN (0);
CREATE INDEX ledger_transfer_0_entry ON ledger_transfer_0 (entry_id);
CREATE INDEX ledger_transfer_0_distributor ON ledger_transfer_0 (distributor_id) WHERE distributor_id IS NOT NULL;
COMMENT ON TABLE ledger_transfer IS 'debit and credit are accounts, one of them the named distributor''s where it is payable';
`;

const parts = `
CREATE FUNCTION ledger_part(of_entry integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM ledger_entry WHERE id = of_entry AND posted_in = pg_current_xact_id();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % is not being posted', of_entry USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN 'ledger_transfer_' || of_entry;
END $$;

CREATE FUNCTION ledger_part_make(of_entry integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE made text := ledger_part(of_entry);
BEGIN
  EXECUTE format('CREATE TABLE %1$I (LIKE ledger_transfer INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    CONSTRAINT %1$s_own CHECK (part = %2$s))', made, of_entry);
  EXECUTE format('ALTER TABLE %1$I ALTER part SET DEFAULT %2$s, ALTER entry_id SET DEFAULT %2$s', made, of_entry);
  PERFORM grant_reading_as('ledger_transfer'::regclass, made::regclass), let_caller_fill(made::regclass);
END $$;
COMMENT ON FUNCTION ledger_part_make(integer) IS 'fill it in the same transaction, with FREEZE, and attach it';

-- From here on nobody writes into it: the right to fill it is taken back, and through the whole the trigger refuses.
CREATE FUNCTION ledger_part_attach(of_entry integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  made text := ledger_part(of_entry);
  receiver text;
BEGIN
  FOR receiver IN
    SELECT grantee::regrole::text FROM pg_class AS c, aclexplode(c.relacl)
     WHERE c.oid = made::regclass AND grantee <> c.relowner AND privilege_type <> 'SELECT'
  LOOP
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s FROM %s', made, receiver);
  END LOOP;
  EXECUTE format('ALTER TABLE ledger_transfer ATTACH PARTITION %s FOR VALUES IN (%s)', made, of_entry);
END $$;

-- After the entry: an approval does not wait for an index. Without it a person's transfers are found as well, by reading
-- the part, so nothing is wrong meanwhile.
CREATE FUNCTION ledger_part_index() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE part text;
BEGIN
  SELECT c.relname INTO part
    FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
   WHERE i.inhparent = 'ledger_transfer'::regclass
     AND NOT EXISTS (SELECT FROM pg_class AS x WHERE x.relnamespace = c.relnamespace AND x.relname = c.relname || '_distributor')
   ORDER BY c.oid LIMIT 1;
  IF part IS NULL THEN
    RETURN false;
  END IF;
  -- One at a time: whoever waited finds it there.
  EXECUTE format('LOCK TABLE %I IN SHARE UPDATE EXCLUSIVE MODE', part);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %1$s_distributor ON %1$s (distributor_id) WHERE distributor_id IS NOT NULL', part);
  EXECUTE format('ANALYZE %I', part);
  RETURN true;
END $$;
COMMENT ON FUNCTION ledger_part_index() IS 'gives one part its index; false when all have theirs';
`;

const guards = `
CREATE FUNCTION ledger_transfer_posted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other integer;
BEGIN
  SELECT entry_id INTO other FROM (SELECT DISTINCT entry_id FROM booked) AS b
   WHERE NOT EXISTS (SELECT FROM ledger_entry AS e WHERE e.id = entry_id AND e.posted_in = pg_current_xact_id())
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'entry % is not being posted, nothing is added to it', other USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_transfer_posted AFTER INSERT ON ledger_transfer
  REFERENCING NEW TABLE AS booked FOR EACH STATEMENT EXECUTE FUNCTION ledger_transfer_posted();

CREATE FUNCTION ledger_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the books are added to and never changed; a mistake is corrected by another entry'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer_0
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
`;

// As in the migration of the two roles.
const functions = `
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT oid::regprocedure AS called FROM pg_proc
     WHERE pronamespace = current_schema()::regnamespace AND proname ~ '^ledger_'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path TO %I, pg_temp', one.called, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.called);
  END LOOP;
END $$;
`;

const closedPeriods = `
DO $$
DECLARE
  closed record;
  kind record;
  entry integer;
  amounts text;
  count bigint;
  part integer;
BEGIN
  FOR closed IN
    SELECT p.id, p.run_id, p.until_on - 1 AS day, to_char(p.from_on, 'YYYY-MM') AS name, r.approved_by, v.currency
      FROM period AS p JOIN run AS r ON r.id = p.run_id JOIN plan_version AS v ON v.number = r.plan_version
     WHERE p.state = 'closed' ORDER BY p.id
  LOOP
    FOR kind IN SELECT * FROM (VALUES
      (1, 'earnings', 2, 'SELECT distributor_id, lines_minor AS amount FROM standing WHERE run_id = %s AND lines_minor <> 0'),
      (2, 'clawbacks', 2, 'SELECT distributor_id, amount_minor AS amount FROM adjustment
        WHERE run_id = %s AND origin NOT LIKE ''manual/%%'''),
      (3, 'corrections', 3, 'SELECT distributor_id, amount_minor AS amount FROM adjustment
        WHERE run_id = %s AND origin LIKE ''manual/%%''')) AS k (place, name, account, amounts) ORDER BY place
    LOOP
      amounts := format(kind.amounts, closed.run_id);
      EXECUTE format('SELECT count(*) FROM (%s) AS a', amounts) INTO count;
      CONTINUE WHEN count = 0;
      INSERT INTO ledger_entry (source, effective_on, text, by_name, recorded_at)
        VALUES (format('period/%s/%s', closed.name, kind.name), closed.day,
                format('%s of %s', initcap(kind.name), closed.name), closed.approved_by, now())
        RETURNING id INTO entry;
      part := CASE WHEN count < 10000 THEN 0 ELSE entry END;
      IF part > 0 THEN
        PERFORM ledger_part_make(entry);
      END IF;
      EXECUTE format('INSERT INTO %I (part, entry_id, distributor_id, debit, credit, amount_minor, currency)
        SELECT %s, %s, distributor_id, CASE WHEN amount > 0 THEN %4$s ELSE 1 END,
               CASE WHEN amount > 0 THEN 1 ELSE %4$s END, abs(amount), %L FROM (%s) AS a',
        'ledger_transfer_' || part, part, entry, kind.account, closed.currency, amounts);
      IF part > 0 THEN
        PERFORM ledger_part_attach(entry);
      END IF;
    END LOOP;
  END LOOP;
  WHILE ledger_part_index() LOOP
  END LOOP;
END $$;
`;
