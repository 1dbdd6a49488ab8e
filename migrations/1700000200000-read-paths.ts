import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What keeps questions about a downline fast at a million: everybody's depth, so that a level of the tree is read in
 * the order of the numbers; how many stand at each level below those with many below; names in an index that answers
 * alone. All of it is derived from the sponsor links, as the closure is.
 */
export class ReadPaths1700000200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [depth, indexes, counts]) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const depth = `
SELECT distributor_unindex();
ALTER TABLE distributor ADD COLUMN depth integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN distributor.depth IS 'steps below the root; derived from the sponsor links, as the closure is';
UPDATE distributor AS d SET depth = c.depth
  FROM distributor AS root, sponsor_closure AS c
 WHERE root.sponsor_id IS NULL AND c.ancestor_id = root.id AND c.descendant_id = d.id AND c.depth > 0;
`;

const indexes = `
CREATE OR REPLACE FUNCTION distributor_index() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  ALTER TABLE distributor ADD CONSTRAINT distributor_no_unique UNIQUE (distributor_no);
  CREATE UNIQUE INDEX distributor_no_case_unique ON distributor (lower(distributor_no));
  CREATE INDEX distributor_sponsor ON distributor (sponsor_id);
  CREATE INDEX distributor_depth ON distributor (depth, distributor_no) INCLUDE (id);
  CREATE INDEX distributor_profile_by_name ON distributor_profile (search_key) INCLUDE (distributor_id);
  CREATE INDEX distributor_profile_search ON distributor_profile USING gin (search_key gin_trgm_ops);
  ANALYZE distributor, distributor_profile;
END $$;
CREATE OR REPLACE FUNCTION distributor_unindex() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  ALTER TABLE distributor DROP CONSTRAINT distributor_no_unique;
  DROP INDEX distributor_no_case_unique, distributor_sponsor, distributor_depth, distributor_profile_by_name,
    distributor_profile_search;
END $$;
SELECT distributor_index();
`;

const counts = `
CREATE TABLE downline_count (
  ancestor_id     integer NOT NULL,
  depth           integer NOT NULL,
  people          integer NOT NULL,
  counted_until   integer NOT NULL,
  CONSTRAINT downline_count_pk PRIMARY KEY (ancestor_id, depth)
);
COMMENT ON TABLE downline_count IS
  'people at each level below those who have many; others are counted when asked. Enrolments need not touch it';
COMMENT ON COLUMN downline_count.counted_until IS
  'the last distributor counted, the same at all levels of one ancestor; who came later is counted when asked';
INSERT INTO downline_count (ancestor_id, depth, people, counted_until)
SELECT ancestor_id, depth, people, (SELECT max(id) FROM distributor)
  FROM (
    SELECT ancestor_id, depth, count(*) AS people, sum(count(*)) OVER (PARTITION BY ancestor_id) AS downline
      FROM sponsor_closure WHERE depth > 0 GROUP BY ancestor_id, depth
  ) AS level
 WHERE downline >= 1000;
`;
