import type { MemberSource } from './downline.sql';

/** What a search among somebody's downline shows of those found, in their order. */
const shown = (found: string): string => `
SELECT found.id, found.level, d.distributor_no AS "distributorNo", p.name, d.status, d.enrolled_on::text AS "enrolledOn"
  FROM (${found}) AS found
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = found.id OFFSET 0) AS d
 CROSS JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = found.id OFFSET 0) AS p
 ORDER BY found.part, found.key`;

/** Conditions on a key, one for each word; their patterns are the last parameters. */
const holds = (key: string, words: number, first: number): string =>
  Array.from({ length: words }, (_, word) => `${key} LIKE $${first + word}`).join(' AND ');

/**
 * The first of few people whose number begins with a text or whose name holds words: numbers first, then names that
 * begin with the first word. $1 how many, $2 the text (null for none), then those of the source, then the first word and
 * the patterns.
 */
export const gatherSearchSql = ({ members, parameters }: MemberSource, words: number): string => {
  const word = parameters.length + 3;
  const isNumber = `starts_with(lower(number.distributor_no), $2::text)`;
  const isName = words === 0 ? 'false' : holds('name.search_key', words, word + 1);
  return shown(`
    WITH member AS MATERIALIZED (${members})
    SELECT * FROM (
      SELECT member.id, member.level, name.search_key AS key,
             CASE WHEN ${isNumber} THEN 0 WHEN starts_with(name.search_key, $${word}::text) THEN 1 ELSE 2 END AS part
        FROM member
       CROSS JOIN LATERAL (SELECT distributor_no FROM distributor WHERE id = member.id OFFSET 0) AS number
       CROSS JOIN LATERAL (SELECT search_key FROM distributor_profile WHERE distributor_id = member.id OFFSET 0) AS name
       WHERE ${isNumber} OR (${isName})
    ) AS hit
    ORDER BY part, key LIMIT $1`);
};

/** Among many: whoever's number begins with a text, by number. $1 how many, $2 the text, then those of the source. */
export const walkNumbersSql = ({ levelOf, parameters }: MemberSource): string => {
  const behind = parameters.length + 3;
  return shown(`
    SELECT o.id, c.level, o.key, 0 AS part
      FROM (
        SELECT id, lower(distributor_no) AS key FROM distributor
         WHERE lower(distributor_no) >= $2::text AND lower(distributor_no) < $${behind}::text
         ORDER BY lower(distributor_no) OFFSET 0
      ) AS o
     CROSS JOIN LATERAL (${levelOf} OFFSET 0) AS c
     ORDER BY o.key LIMIT $1`);
};

/**
 * Among many: whose name begins with the first word and holds them all, or holds them elsewhere, by name. $1 how many,
 * $2 the first word, then those of the source, then the first text behind all that begin with it and the patterns.
 */
export const walkNamesSql = (
  { levelOf, parameters }: MemberSource,
  words: number,
  isBeginning: boolean,
): string => {
  const behind = parameters.length + 3;
  const begins = isBeginning
    ? `search_key >= $2::text AND search_key < $${behind}::text`
    : `(search_key < $2::text OR search_key >= $${behind}::text)`;
  return shown(`
    SELECT o.id, c.level, o.key, 1 AS part
      FROM (
        SELECT distributor_id AS id, search_key AS key FROM distributor_profile
         WHERE ${begins} AND ${holds('search_key', words, behind + 1)}
         ORDER BY search_key OFFSET 0
      ) AS o
     CROSS JOIN LATERAL (${levelOf} OFFSET 0) AS c
     ORDER BY o.key LIMIT $1`);
};
