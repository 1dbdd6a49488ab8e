import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A whole closure is made in a table beside the old one, on connections of its own, and takes its place in the
 * transaction that needs it: readers wait for a moment, and two cores work. In functions of the owner, because the
 * application need not own the tables.
 */
export class ClosureBeside1700000400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE FUNCTION sponsor_closure_make() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  SET LOCAL client_min_messages = warning;
  DROP TABLE IF EXISTS sponsor_closure_in_the_making;
  CREATE TABLE sponsor_closure_in_the_making (LIKE sponsor_closure);
END $$;
COMMENT ON FUNCTION sponsor_closure_make() IS 'fill it in the same transaction; what a killed process left is dropped';
CREATE FUNCTION sponsor_closure_index_down() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  CREATE UNIQUE INDEX sponsor_closure_made_pk ON sponsor_closure_in_the_making (ancestor_id, depth, descendant_id);
END $$;
CREATE FUNCTION sponsor_closure_index_up() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  CREATE INDEX sponsor_closure_made_up ON sponsor_closure_in_the_making (descendant_id, depth, ancestor_id);
END $$;
CREATE FUNCTION sponsor_closure_take() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DROP TABLE sponsor_closure;
  ALTER TABLE sponsor_closure_in_the_making RENAME TO sponsor_closure;
  ALTER INDEX sponsor_closure_made_up RENAME TO sponsor_closure_descendant;
  ALTER TABLE sponsor_closure ADD CONSTRAINT sponsor_closure_pk PRIMARY KEY USING INDEX sponsor_closure_made_pk;
  ANALYZE sponsor_closure;
END $$;
CREATE FUNCTION sponsor_closure_forget() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  SET LOCAL client_min_messages = warning;
  DROP TABLE IF EXISTS sponsor_closure_in_the_making;
END $$;
DROP FUNCTION sponsor_closure_empty(), sponsor_closure_index();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
