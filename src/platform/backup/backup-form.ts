import { z } from 'zod';

/**
 * A backup is one gzip file of text: a line of JSON; for each table a line of JSON, its rows as PostgreSQL's COPY
 * writes them and a line `\.`; last a line of JSON with the number of rows and the SHA-256 of all before it.
 * It is taken in one snapshot of the database.
 */
export const BACKUP_FORM = 'upline-backup-1';

/** Ends a table's rows. COPY never writes it as a row: it escapes backslashes. */
export const END_OF_TABLE = '\\.';

export const backupHeader = z.strictObject({
  form: z.literal(BACKUP_FORM),
  takenAt: z.string(),
  migrations: z.array(z.string()),
});

export const tableHeader = z.strictObject({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  partitionOf: z.strictObject({ parent: z.string(), bound: z.string() }).nullable(),
});

export const backupFooter = z.strictObject({
  rows: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
