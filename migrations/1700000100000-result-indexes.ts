import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys of results with `run_id` last: within a run's partition it is the same everywhere, and building an index
 * that begins with it costs half as much again. The index by position answers pages of a downline by itself.
 */
export class ResultIndexes1700000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE standing DROP CONSTRAINT standing_pk, ADD CONSTRAINT standing_pk PRIMARY KEY (distributor_id, run_id);
DROP INDEX standing_position;
CREATE UNIQUE INDEX standing_position ON standing (position, run_id) INCLUDE (depth, pv_cents, distributor_id);
ALTER TABLE commission_line DROP CONSTRAINT commission_line_pk,
  ADD CONSTRAINT commission_line_pk PRIMARY KEY (distributor_id, bonus, level, run_id);
ALTER TABLE adjustment DROP CONSTRAINT adjustment_pk,
  ADD CONSTRAINT adjustment_pk PRIMARY KEY (distributor_id, origin, run_id);
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
