/** SQL expressions of a distributor's facts as people know them; sponsor, email, country and currency may be null. */
export interface DistributorFactsSql {
  readonly distributorNo: string;
  readonly name: string;
  readonly sponsorNo: string;
  readonly enrolledOn: string;
  readonly email: string;
  readonly country: string;
  readonly currency: string;
}

/** First 16 bytes of the SHA-256 over the facts as first taken in. None of the texts can hold a line feed. */
export const distributorFingerprintSql = (facts: DistributorFactsSql): string =>
  `substr(sha256(convert_to(${facts.distributorNo} || chr(10) || ${facts.name} || chr(10)
    || coalesce(${facts.sponsorNo}, '') || chr(10) || to_char(${facts.enrolledOn}, 'YYYY-MM-DD') || chr(10)
    || coalesce(${facts.email}, '') || chr(10) || coalesce(${facts.country}, '') || chr(10)
    || coalesce(${facts.currency}, ''), 'UTF8')), 1, 16)`;
