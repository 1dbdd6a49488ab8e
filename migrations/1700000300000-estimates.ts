import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What estimates are made by: files taken in, and what a run's inputs were at its start. And a phase's beginning. */
export class Estimates1700000300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE TABLE import_record (
  id              integer GENERATED ALWAYS AS IDENTITY,
  kind            text NOT NULL,
  file            text NOT NULL,
  sha256          text NOT NULL,
  row_count       integer NOT NULL,
  added           integer NOT NULL,
  unchanged       integer NOT NULL,
  bad             integer NOT NULL,
  imported_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_record_pk PRIMARY KEY (id)
);
COMMENT ON TABLE import_record IS 'every file that was taken in, also one that changed nothing';

ALTER TABLE run ADD COLUMN inputs_mark jsonb;
COMMENT ON COLUMN run.inputs_mark IS 'of an estimate: how much had been booked and changed when it began';

ALTER TABLE run_progress ADD COLUMN phase_began_at timestamptz NOT NULL DEFAULT now();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
