import { escapeIdentifier } from 'pg';
import { lockMigrations } from '../migrate';
import { firstRow, rows, type Tx } from '../transaction';
import {
  APPLICATION_SCHEMAS,
  applicationFunctions,
  applicationRights,
  applicationSequences,
} from './application-rights';
import { grantedSql, partitionsSql, temporarySql } from './rights.sql';

interface Right {
  readonly kind: 'TABLE' | 'SEQUENCE' | 'FUNCTION' | 'SCHEMA';
  readonly object: string;
  readonly privilege: string;
  /** Null: on all of it. */
  readonly column: string | null;
}

interface Partition {
  readonly part: string;
  readonly whole: string;
}

/**
 * Gives the application's user what it needs and takes what it had besides, as the owner. Where all is as it should
 * be nothing is written, so that a start disturbs nobody.
 */
export async function grantRights(tx: Tx, role: string): Promise<void> {
  await lockMigrations(tx);
  const receiver = escapeIdentifier(role);
  const { database, allowed } = (await firstRow<{ database: string; allowed: boolean }>(tx, temporarySql, [
    role,
  ]))!;
  if (!allowed) await tx.query(`GRANT TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${receiver}`);
  const partitions = await rows<Partition>(tx, partitionsSql);
  const wanted = wantedRights(partitions);
  const granted = await rows<Right>(tx, grantedSql, [role, false]);
  // Others' objects are none of ours; nor are tables in the making, on which a right comes and goes.
  const ours = new Set(wanted.objects);
  const statements = [
    ...without(granted, wanted.rights)
      .filter((right) => ours.has(objectKey(right)))
      .map((right) => `REVOKE ${said(right)} FROM ${receiver}`),
    ...without(wanted.rights, granted).map((right) => `GRANT ${said(right)} TO ${receiver}`),
  ];
  if (statements.length > 0) await tx.query(statements.join(';\n'));
}

/** Whether a user that is not the owner lacks a right that this version needs. */
export async function lacksRights(tx: Tx, role: string): Promise<boolean> {
  const wanted = wantedRights(await rows<Partition>(tx, partitionsSql));
  const granted = await rows<Right>(tx, grantedSql, [role, true]);
  return without(wanted.rights, granted).length > 0;
}

function wantedRights(partitions: readonly Partition[]): { rights: Right[]; objects: string[] } {
  const rights: Right[] = [];
  const objects: string[] = [];
  const want = (
    kind: Right['kind'],
    object: string,
    privileges: readonly string[],
    column: string | null = null,
  ) => {
    objects.push(`${kind} ${object}`);
    for (const privilege of privileges) rights.push({ kind, object, privilege, column });
  };
  for (const [table, { whole, insert = [], update = [] }] of Object.entries(applicationRights)) {
    want('TABLE', table, whole);
    for (const column of insert) want('TABLE', table, ['INSERT'], column);
    for (const column of update) want('TABLE', table, ['UPDATE'], column);
  }
  for (const { part, whole } of partitions) {
    want('TABLE', part, applicationRights[whole]?.whole.includes('SELECT') ? ['SELECT'] : []);
  }
  for (const sequence of applicationSequences) want('SEQUENCE', sequence, ['UPDATE']);
  for (const called of applicationFunctions) want('FUNCTION', called, ['EXECUTE']);
  for (const schema of APPLICATION_SCHEMAS) want('SCHEMA', schema, ['USAGE']);
  return { rights, objects };
}

const objectKey = ({ kind, object }: Right): string => `${kind} ${object}`;
const rightKey = (right: Right): string => `${objectKey(right)} ${right.privilege} ${right.column ?? ''}`;

function without(rights: readonly Right[], others: readonly Right[]): Right[] {
  const known = new Set(others.map(rightKey));
  return rights.filter((right) => !known.has(rightKey(right)));
}

/** `UPDATE ("state") ON TABLE "period"` */
function said({ kind, object, privilege, column }: Right): string {
  const columns = column === null ? '' : ` (${escapeIdentifier(column)})`;
  const name = kind === 'FUNCTION' ? object : escapeIdentifier(object);
  return `${privilege}${columns} ON ${kind} ${name}`;
}
