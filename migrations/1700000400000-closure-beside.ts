import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A whole closure is made in a table beside the old one, on connections of its own, and takes its place in the
 * transaction that needs it: readers wait for a moment, and two cores work. In functions of the owner, because the
 * application need not own the tables.
 */
export class ClosureBeside1700000400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA upline_making;
COMMENT ON SCHEMA upline_making IS 'tables that are being filled and that nobody else looks at; none, while nobody fills any';

-- A maker goes by the number of the connection whose transaction will take what is made: two never meet.
CREATE FUNCTION sponsor_closure_make(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM sponsor_closure_forget(maker);
  -- Not LIKE the old one, which is locked meanwhile.
  EXECUTE format('CREATE TABLE upline_making.sponsor_closure_%s
    (ancestor_id integer NOT NULL, descendant_id integer NOT NULL, depth integer NOT NULL)', maker);
END $$;
COMMENT ON FUNCTION sponsor_closure_make(integer) IS 'fill it in the same transaction';
CREATE FUNCTION sponsor_closure_index_down(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  EXECUTE format('CREATE UNIQUE INDEX sponsor_closure_%1$s_down ON upline_making.sponsor_closure_%1$s
    (ancestor_id, depth, descendant_id)', maker);
END $$;
CREATE FUNCTION sponsor_closure_index_up(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  EXECUTE format('CREATE INDEX sponsor_closure_%1$s_up ON upline_making.sponsor_closure_%1$s
    (descendant_id, depth, ancestor_id)', maker);
END $$;
CREATE FUNCTION sponsor_closure_take(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DROP TABLE sponsor_closure;
  EXECUTE format('ALTER TABLE upline_making.sponsor_closure_%s RENAME TO sponsor_closure', maker);
  EXECUTE format('ALTER INDEX upline_making.sponsor_closure_%s_down RENAME TO sponsor_closure_pk', maker);
  EXECUTE format('ALTER INDEX upline_making.sponsor_closure_%s_up RENAME TO sponsor_closure_descendant', maker);
  EXECUTE format('ALTER TABLE upline_making.sponsor_closure SET SCHEMA %I', current_schema());
  ALTER TABLE sponsor_closure ADD CONSTRAINT sponsor_closure_pk PRIMARY KEY USING INDEX sponsor_closure_pk;
  ANALYZE sponsor_closure;
END $$;
CREATE FUNCTION sponsor_closure_forget(maker integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF to_regclass(format('upline_making.sponsor_closure_%s', maker)) IS NOT NULL THEN
    EXECUTE format('DROP TABLE upline_making.sponsor_closure_%s', maker);
  END IF;
END $$;
CREATE FUNCTION sponsor_closure_forget_all() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE made regclass;
BEGIN
  FOR made IN SELECT oid FROM pg_class WHERE relnamespace = 'upline_making'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('DROP TABLE %s', made);
  END LOOP;
END $$;

-- As it was, but all three are locked first, in the order in which a backup locks them: none of the two then waits for
-- the other in a circle.
CREATE OR REPLACE FUNCTION distributor_unindex() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  LOCK TABLE sponsor_closure, distributor_profile, distributor IN ACCESS EXCLUSIVE MODE;
  ALTER TABLE distributor DROP CONSTRAINT distributor_no_unique;
  DROP INDEX distributor_no_case_unique, distributor_sponsor, distributor_depth, distributor_profile_by_name,
    distributor_profile_search;
END $$;
DROP FUNCTION sponsor_closure_empty(), sponsor_closure_index();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
