import type { DataSource } from 'typeorm';

/** An entry as it stands in the table. */
export interface Entry {
  readonly id: string;
  readonly action: string;
  readonly by_name: string | null;
  readonly person_id: number | null;
  readonly via: string;
  readonly credential: string | null;
  readonly address: string | null;
  readonly request_id: string | null;
  readonly subject_kind: string | null;
  readonly subject: string | null;
  readonly details: {
    readonly before?: Record<string, unknown>;
    readonly after?: Record<string, unknown>;
    readonly personal?: { before?: Record<string, string>; after?: Record<string, string> };
  };
}

/** All entries after a number, the oldest first. */
export const entriesAfter = (dataSource: DataSource, id = '0'): Promise<Entry[]> =>
  dataSource.query<Entry[]>('SELECT * FROM audit_entry WHERE id > $1 ORDER BY id', [id]);

export async function lastId(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(
    'SELECT coalesce(max(id), 0)::text AS id FROM audit_entry',
  );
  return row!.id;
}

/** The entries that `work` leaves. */
export async function entriesOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<Entry[]> {
  const before = await lastId(dataSource);
  await work();
  return entriesAfter(dataSource, before);
}
