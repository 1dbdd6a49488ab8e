import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come over HTTP: the bytes for a short time, how far each is, and what became of it. */
export class ImportJobs1700001100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(jobs);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const jobs = `
CREATE TABLE import_job (
  id              integer GENERATED ALWAYS AS IDENTITY,
  kind            text NOT NULL,
  file_name       text NOT NULL,
  sha256          bytea,
  bytes           bigint,
  uploaded_by     text NOT NULL,
  uploaded_at     timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'uploading',
  settings        jsonb,
  acted_by        text,
  started_at      timestamptz,
  finished_at     timestamptz,
  phase           text,
  done_bytes      bigint,
  report          jsonb,
  failure         jsonb,
  CONSTRAINT import_job_pk PRIMARY KEY (id),
  CONSTRAINT import_job_kind_known CHECK (kind IN ('distributors', 'orders', 'refunds')),
  CONSTRAINT import_job_state_known CHECK (
    state IN ('uploading', 'uploaded', 'checking', 'checked', 'taking-in', 'done', 'failed')),
  CONSTRAINT import_job_received_whole CHECK (state = 'uploading' OR (sha256, bytes) IS NOT NULL)
);
CREATE INDEX import_job_running ON import_job (id) WHERE state IN ('checking', 'taking-in');
COMMENT ON COLUMN import_job.settings IS 'columns, skipBad and late as last asked for';
COMMENT ON COLUMN import_job.report IS 'counts and warnings; the bad lines stand in import_job_problem';
COMMENT ON COLUMN import_job.failure IS 'why it was not taken in: code and sentence';

CREATE TABLE import_job_part (
  job_id          integer NOT NULL,
  what            text NOT NULL,
  part            integer NOT NULL,
  content         bytea NOT NULL,
  CONSTRAINT import_job_part_pk PRIMARY KEY (job_id, what, part),
  CONSTRAINT import_job_part_of_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE,
  CONSTRAINT import_job_part_what_known CHECK (what IN ('upload', 'bad-lines'))
);

CREATE TABLE import_job_problem (
  job_id          integer NOT NULL,
  position        integer NOT NULL,
  line            integer NOT NULL,
  column_name     text,
  value           text,
  code            text NOT NULL,
  message         text NOT NULL,
  CONSTRAINT import_job_problem_pk PRIMARY KEY (job_id, position),
  CONSTRAINT import_job_problem_of_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
);
`;
