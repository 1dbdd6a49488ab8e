import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the application needs of the owner, for when it connects as a user that owns nothing: functions of the owner for
 * the tables that it makes and removes, which refuse what must never happen. And what is closed stays so, whoever asks.
 * Which rights the application has besides stands in `src/platform/database/roles`, granted after the migrations.
 */
export class TwoRoles1700000600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [helpers, resultTables, closure, indexes, bookings, runs, approvals, functions]) {
      await queryRunner.query(statement);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const helpers = `
-- Rights on a table that takes the place of another one, or that becomes a part of it.
CREATE FUNCTION grant_as(given aclitem[], made regclass, reading_alone boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT privilege_type AS privilege, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS receiver
      FROM aclexplode(given), pg_class AS c
     WHERE c.oid = made AND grantee <> c.relowner AND (NOT reading_alone OR privilege_type = 'SELECT')
  LOOP
    EXECUTE format('GRANT %s ON %s TO %s', one.privilege, made, one.receiver);
  END LOOP;
END $$;

CREATE FUNCTION grant_reading_as(whole regclass, part regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM grant_as(relacl, part, true) FROM pg_class WHERE oid = whole;
END $$;

-- For who connects as the owner there is nothing to grant, and above all nothing to take back.
CREATE FUNCTION let_caller_fill(made regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF session_user <> current_user THEN
    EXECUTE format('GRANT INSERT ON %s TO %I', made, session_user);
  END IF;
END $$;
`;

const resultTables = `
CREATE FUNCTION result_table(results text, of_run integer) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF results IN ('standing', 'commission_line', 'adjustment') AND of_run > 0 THEN
    RETURN results || '_' || of_run;
  END IF;
  RAISE EXCEPTION 'there are no results %_%', results, of_run USING ERRCODE = 'invalid_parameter_value';
END $$;

CREATE FUNCTION require_running(of_run integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM run WHERE id = of_run AND state = 'running';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'run % is not running', of_run USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION result_table_make(results text, of_run integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE made text := result_table(results, of_run);
BEGIN
  PERFORM require_running(of_run);
  EXECUTE format('CREATE TABLE %1$I (LIKE %2$I INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    CONSTRAINT %1$s_own CHECK (run_id = %3$s))', made, results, of_run);
  PERFORM grant_reading_as(results::regclass, made::regclass), let_caller_fill(made::regclass);
END $$;
COMMENT ON FUNCTION result_table_make(text, integer) IS 'fill it in the same transaction, with FREEZE';

-- One index a call, so that they are built side by side.
CREATE FUNCTION result_table_index(results text, of_run integer, key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  made text := result_table(results, of_run);
  columns text := CASE results || ' ' || key
    WHEN 'standing pk' THEN '(distributor_id, run_id)'
    WHEN 'standing position' THEN '(position, run_id) INCLUDE (depth, pv_cents, distributor_id)'
    WHEN 'commission_line pk' THEN '(distributor_id, bonus, level, run_id)'
    WHEN 'adjustment pk' THEN '(distributor_id, origin, run_id)'
  END;
BEGIN
  PERFORM require_running(of_run);
  IF columns IS NULL THEN
    RAISE EXCEPTION 'results have no key %', key USING ERRCODE = 'invalid_parameter_value';
  END IF;
  EXECUTE format('CREATE UNIQUE INDEX %1$s_%2$s ON %1$s %3$s', made, key, columns);
END $$;
COMMENT ON FUNCTION result_table_index(text, integer, text) IS 'pk becomes the primary key';

-- What the planner is asked about; the rest is not worth the time of a sample.
CREATE FUNCTION result_table_analyze(results text, of_run integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  EXECUTE format('ANALYZE %s (%s)', result_table(results, of_run), CASE results
    WHEN 'standing' THEN 'run_id, distributor_id, position, depth, sponsor_id, pv_cents, group_volume_cents'
    WHEN 'commission_line' THEN 'run_id, distributor_id, bonus, level, amount_minor'
    WHEN 'adjustment' THEN 'run_id, distributor_id, origin'
  END);
END $$;

-- From here on nobody writes into them: the right to fill them is taken back, the whole is never granted it.
CREATE FUNCTION result_tables_attach(of_run integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  results text;
  made text;
  receiver text;
BEGIN
  PERFORM FROM run WHERE id = of_run AND state = 'running' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  FOREACH results IN ARRAY ARRAY['standing', 'commission_line', 'adjustment'] LOOP
    made := result_table(results, of_run);
    FOR receiver IN
      SELECT grantee::regrole::text FROM pg_class AS c, aclexplode(c.relacl)
       WHERE c.oid = made::regclass AND grantee <> c.relowner AND privilege_type <> 'SELECT'
    LOOP
      EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s FROM %s', made, receiver);
    END LOOP;
    EXECUTE format('ALTER TABLE %1$s ADD CONSTRAINT %1$s_pk PRIMARY KEY USING INDEX %1$s_pk', made);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES IN (%s)', results, made, of_run);
  END LOOP;
  RETURN true;
END $$;
COMMENT ON FUNCTION result_tables_attach(integer) IS 'false, and nothing done, for a run that does not run any more';

CREATE FUNCTION result_tables_drop(of_run integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE results text;
BEGIN
  PERFORM FROM run
    WHERE id = of_run AND (state IN ('running', 'approved') OR state = 'done' AND kind <> 'estimate');
  IF FOUND THEN
    RAISE EXCEPTION 'the results of run % are not to be dropped', of_run USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH results IN ARRAY ARRAY['standing', 'commission_line', 'adjustment'] LOOP
    EXECUTE format('DROP TABLE IF EXISTS %s', result_table(results, of_run));
  END LOOP;
END $$;
`;

// As they were, and with rights on what they make.
const closure = `
CREATE OR REPLACE FUNCTION sponsor_closure_make(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE made text := format('upline_making.sponsor_closure_%s', maker);
BEGIN
  PERFORM sponsor_closure_forget(maker);
  -- Not LIKE the old one, which is locked meanwhile.
  EXECUTE format('CREATE TABLE %s (ancestor_id integer NOT NULL, descendant_id integer NOT NULL, depth integer NOT NULL)',
    made);
  PERFORM let_caller_fill(made::regclass);
END $$;
CREATE OR REPLACE FUNCTION sponsor_closure_take(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE given aclitem[] := (SELECT relacl FROM pg_class WHERE oid = 'sponsor_closure'::regclass);
BEGIN
  DROP TABLE sponsor_closure;
  EXECUTE format('ALTER TABLE upline_making.sponsor_closure_%s RENAME TO sponsor_closure', maker);
  EXECUTE format('ALTER INDEX upline_making.sponsor_closure_%s_down RENAME TO sponsor_closure_pk', maker);
  EXECUTE format('ALTER INDEX upline_making.sponsor_closure_%s_up RENAME TO sponsor_closure_descendant', maker);
  EXECUTE format('ALTER TABLE upline_making.sponsor_closure SET SCHEMA %I', current_schema());
  ALTER TABLE sponsor_closure ADD CONSTRAINT sponsor_closure_pk PRIMARY KEY USING INDEX sponsor_closure_pk;
  PERFORM grant_as(given, 'sponsor_closure'::regclass, false);
  ANALYZE sponsor_closure;
END $$;
`;

// Also as they were. But whoever leaves an index off has it there again at the commit, or there is none.
const indexes = `
CREATE UNLOGGED TABLE index_left_off (name text NOT NULL);
COMMENT ON TABLE index_left_off IS 'until the commit, which fails while the index is not there again';
CREATE FUNCTION index_is_there_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF to_regclass(NEW.name) IS NULL THEN
    RAISE EXCEPTION 'the index % was left off', NEW.name USING ERRCODE = 'restrict_violation';
  END IF;
  DELETE FROM index_left_off WHERE name = NEW.name;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER index_is_there_again AFTER INSERT ON index_left_off
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION index_is_there_again();

CREATE OR REPLACE FUNCTION distributor_unindex() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  LOCK TABLE sponsor_closure, distributor_profile, distributor IN ACCESS EXCLUSIVE MODE;
  ALTER TABLE distributor DROP CONSTRAINT distributor_no_unique;
  DROP INDEX distributor_no_case_unique, distributor_sponsor, distributor_depth, distributor_profile_by_name,
    distributor_profile_search;
  INSERT INTO index_left_off VALUES ('distributor_no_case_unique');
END $$;
CREATE OR REPLACE FUNCTION order_key_unindex() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  LOCK TABLE order_key IN ACCESS EXCLUSIVE MODE NOWAIT;
  IF EXISTS (SELECT FROM order_key) THEN
    RETURN false;
  END IF;
  DROP INDEX order_key_no_unique;
  INSERT INTO index_left_off VALUES ('order_key_no_unique');
  RETURN true;
EXCEPTION WHEN lock_not_available THEN
  RETURN false;
END $$;
`;

const bookings = `
CREATE OR REPLACE FUNCTION period_partitions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  -- Not PARTITION OF, which would wait for everybody who reads orders, say for a backup, and bookings for it.
  EXECUTE format('CREATE TABLE sales_order_%s (LIKE sales_order INCLUDING ALL)', NEW.id);
  PERFORM grant_reading_as('sales_order'::regclass, format('sales_order_%s', NEW.id)::regclass);
  EXECUTE format('ALTER TABLE sales_order ATTACH PARTITION sales_order_%s FOR VALUES IN (%s)', NEW.id, NEW.id);
  RETURN NEW;
END $$;

CREATE FUNCTION period_takes_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'period % is closed for ever, nothing is booked into it', NEW.period_id USING ERRCODE = 'restrict_violation';
END $$;

-- A trigger for each row would cost an import of millions; closed months alone have one, and their partitions come to
-- nobody's way. It waits for writers alone, of whom a closed month has none, not for readers such as a backup.
CREATE FUNCTION guard_closed_periods() RETURNS void LANGUAGE plpgsql AS $$
DECLARE month integer;
BEGIN
  FOR month IN
    SELECT id FROM period WHERE state = 'closed' AND NOT EXISTS (
      SELECT FROM pg_trigger WHERE tgrelid = format('sales_order_%s', id)::regclass AND tgname = 'period_takes_nothing')
     ORDER BY id
  LOOP
    EXECUTE format('CREATE TRIGGER period_takes_nothing BEFORE INSERT ON sales_order_%s
      FOR EACH ROW EXECUTE FUNCTION period_takes_nothing()', month);
  END LOOP;
END $$;
CREATE FUNCTION period_closes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  PERFORM guard_closed_periods();
  RETURN NULL;
END $$;
CREATE TRIGGER period_closes AFTER UPDATE ON period
  FOR EACH ROW WHEN (NEW.state = 'closed') EXECUTE FUNCTION period_closes();
SELECT guard_closed_periods();

CREATE FUNCTION refund_into_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed integer;
BEGIN
  SELECT period_id INTO closed FROM booked WHERE period_id IN (SELECT id FROM period WHERE state = 'closed') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'period % is closed for ever, nothing is booked into it', closed USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refund_into_period AFTER INSERT ON refund
  REFERENCING NEW TABLE AS booked FOR EACH STATEMENT EXECUTE FUNCTION refund_into_period();

-- A row of keys is locked, for which the application needs a right to change it; it never does.
CREATE FUNCTION order_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the key of an order never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER order_key_stays BEFORE UPDATE ON order_key FOR EACH STATEMENT EXECUTE FUNCTION order_key_stays();
`;

const runs = `
CREATE FUNCTION run_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.kind = 'estimate' AND OLD.state IN ('done', 'failed') THEN
      RETURN OLD;
    END IF;
  ELSIF OLD.state = 'running' AND NEW.state IN ('running', 'done', 'failed') THEN
    RETURN NEW;
  ELSIF OLD.state = 'done' AND OLD.kind = 'close' AND NEW.state IN ('approved', 'discarded')
    AND (OLD.hash, OLD.distributors, OLD.line_count, OLD.volume_cents, OLD.lines_minor, OLD.adjustments_minor,
         OLD.ceiling_minor, OLD.over_ceiling, OLD.finished_at, OLD.failure)
      IS NOT DISTINCT FROM (NEW.hash, NEW.distributors, NEW.line_count, NEW.volume_cents, NEW.lines_minor,
         NEW.adjustments_minor, NEW.ceiling_minor, NEW.over_ceiling, NEW.finished_at, NEW.failure) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'run % is % and stays as it is', OLD.id, OLD.state USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION run_goes_on() IS 'running, done, approved: what a run has come to does not change, and only estimates go';
CREATE TRIGGER run_goes_on BEFORE UPDATE OR DELETE ON run FOR EACH ROW EXECUTE FUNCTION run_goes_on();
`;

const approvals = `
CREATE FUNCTION approved_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% was approved and stays as it is', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER approved_once BEFORE UPDATE OR DELETE ON plan_version
  FOR EACH ROW WHEN (OLD.approved_by IS NOT NULL) EXECUTE FUNCTION approved_once();
CREATE TRIGGER approved_once BEFORE UPDATE OR DELETE ON adjustment_request
  FOR EACH ROW WHEN (OLD.approved_by IS NOT NULL) EXECUTE FUNCTION approved_once();

CREATE FUNCTION adjustment_into_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM period WHERE id = NEW.period_id AND state = 'closed') THEN
    RAISE EXCEPTION 'period % is closed for ever, nothing is booked into it', NEW.period_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_into_period BEFORE INSERT OR UPDATE ON adjustment_request
  FOR EACH ROW WHEN (NEW.period_id IS NOT NULL) EXECUTE FUNCTION adjustment_into_period();
`;

// Temporary tables come last for them all, so that nobody slips one of the same name under; else they came first.
const functions = `
DO $$
DECLARE
  one record;
  path text := (SELECT string_agg(quote_ident(nspname), ', ' ORDER BY nspname <> current_schema()) || ', pg_temp'
    FROM pg_namespace WHERE nspname = current_schema()
      OR oid = (SELECT extnamespace FROM pg_extension WHERE extname = 'pg_trgm'));
BEGIN
  FOR one IN
    SELECT p.oid::regprocedure AS called FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
     WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql'
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path TO %s', one.called, path);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.called);
  END LOOP;
END $$;
`;
