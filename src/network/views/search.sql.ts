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

/**
 * Names and numbers that hold each of the words, by name. $1 number after which to go on, '' for the beginning,
 * $2 how many, $3 pattern of those told before, null for none; from $4 a pattern for each word.
 */
export const holdingWordsSql = (words: number): string => `
SELECT ${columns}
  FROM (
    SELECT distributor_id, name, search_key FROM distributor_profile
     WHERE ${Array.from({ length: words }, (_, word) => `search_key LIKE $${word + 4}`).join(' AND ')}
       AND ($3::text IS NULL OR search_key NOT LIKE $3)
       AND search_key > coalesce((
             SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
              WHERE a.distributor_no = $1), '')
     ORDER BY search_key LIMIT $2
  ) AS p
  JOIN distributor AS d ON d.id = p.distributor_id
  LEFT JOIN distributor AS s ON s.id = d.sponsor_id
 ORDER BY p.search_key`;
