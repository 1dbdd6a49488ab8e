/** $1 distributor id. */
export const contactSql = `
SELECT d.distributor_no AS "distributorNo", p.name, p.email, p.shares_contact AS "sharesContact", d.sponsor_id AS "sponsorId"
  FROM distributor AS d JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.id = $1`;

/** $1 distributor id, $2 whether: no row where that is so already. */
export const shareContactSql = `
UPDATE distributor_profile SET shares_contact = $2
 WHERE distributor_id = $1 AND shares_contact <> $2 RETURNING true AS changed`;
