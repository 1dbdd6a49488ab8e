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

CREATE FUNCTION sponsor_closure_make() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM sponsor_closure_forget();
  CREATE TABLE upline_making.sponsor_closure (LIKE sponsor_closure);
END $$;
COMMENT ON FUNCTION sponsor_closure_make() IS 'fill it in the same transaction; what a killed process left is dropped';
CREATE FUNCTION sponsor_closure_index_down() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  CREATE UNIQUE INDEX sponsor_closure_pk ON upline_making.sponsor_closure (ancestor_id, depth, descendant_id);
END $$;
CREATE FUNCTION sponsor_closure_index_up() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  CREATE INDEX sponsor_closure_descendant ON upline_making.sponsor_closure (descendant_id, depth, ancestor_id);
END $$;
CREATE FUNCTION sponsor_closure_take() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DROP TABLE sponsor_closure;
  EXECUTE format('ALTER TABLE upline_making.sponsor_closure SET SCHEMA %I', current_schema());
  ALTER TABLE sponsor_closure ADD CONSTRAINT sponsor_closure_pk PRIMARY KEY USING INDEX sponsor_closure_pk;
  ANALYZE sponsor_closure;
END $$;
CREATE FUNCTION sponsor_closure_forget() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF to_regclass('upline_making.sponsor_closure') IS NOT NULL THEN
    DROP TABLE upline_making.sponsor_closure;
  END IF;
END $$;
DROP FUNCTION sponsor_closure_empty(), sponsor_closure_index();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
