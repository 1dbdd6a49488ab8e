const columns = `
  d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
  d.enrolled_on::text AS "enrolledOn"`;

/**
 * Numbers that begin with the text. $1 the text in small letters, $2 the first text behind all that begin with it,
 * $3 number in small letters after which to go on, $4 how many.
 */
export const numbersBeginningSql = `
SELECT ${columns}
  FROM distributor AS d
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  LEFT JOIN distributor AS s ON s.id = d.sponsor_id
 WHERE lower(d.distributor_no) >= $1 AND lower(d.distributor_no) < $2 AND lower(d.distributor_no) > $3
 ORDER BY lower(d.distributor_no) LIMIT $4`;

/** Where the order by name goes on: $1 the number of the last one told, '' for the beginning. */
const after = `coalesce((
             SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
              WHERE a.distributor_no = $1), '')`;

/** Found by keys alone, which the index holds; what is shown is looked up for those on the page. */
const byName = (condition: string, words: number): string => `
SELECT ${columns}
  FROM (
    SELECT distributor_id, search_key FROM distributor_profile
     WHERE ${condition}
       ${Array.from({ length: words }, (_, word) => `AND search_key LIKE $${word + 6}`).join(' ')}
       AND ($3::text IS NULL OR search_key NOT LIKE $3)
       AND search_key > ${after}
     ORDER BY search_key LIMIT $2
  ) AS found
 CROSS JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = found.distributor_id OFFSET 0) AS p
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = found.distributor_id OFFSET 0) AS d
  LEFT JOIN LATERAL (SELECT * FROM distributor WHERE id = d.sponsor_id OFFSET 0) AS s ON true
 ORDER BY found.search_key`;

/**
 * Names that begin with the first word and hold each of the words, by name. $1 number after which to go on, '' for the
 * beginning, $2 how many, $3 pattern of those told before, null for none, $4 the first word, $5 the first text behind
 * all that begin with it; from $6 a pattern for each word.
 */
export const namesBeginningSql = (words: number): string =>
  byName('search_key >= $4::text AND search_key < $5::text', words);

/** Whatever else holds each of the words, by name. $1 … as for names that begin with the first. */
export const holdingWordsSql = (words: number): string =>
  byName('(search_key < $4::text OR search_key >= $5::text)', words);
