import { sealedColumns } from '../chain/chain.sql';
import type { SealedEntry } from '../chain/canonical-entry';

/** An entry as it stands, with its seal and what is known now of the person who acted. */
export interface TrailRow extends SealedEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly via: string;
  readonly details: string;
  /** Who acted: the name on the entry, a person's present sign-in name, or `erased`. */
  readonly by: string;
  /** The person's present name. */
  readonly personName: string | null;
  /** Opens what is sealed of the person; null once erased. */
  readonly personSalt: Buffer | null;
  readonly sequence: string | null;
  /** Hex. */
  readonly hash: string | null;
}

/** Of `e`; further conditions follow. */
export const trailRowsSql = `
SELECT ${sealedColumns},
       coalesce(e.by_name, CASE WHEN p.erased_at IS NULL THEN p.user_name END, 'erased') AS by,
       CASE WHEN p.erased_at IS NULL THEN p.name END AS "personName",
       t.salt AS "personSalt", s.sequence::text AS sequence, encode(s.hash, 'hex') AS hash
  FROM audit_entry AS e
  LEFT JOIN person AS p ON p.id = e.person_id
  LEFT JOIN personal_salt AS t ON t.kind = 'person' AND t.id = e.person_id
  LEFT JOIN audit_seal AS s ON s.entry_id = e.id`;
