import {
  type FieldParser,
  isCause,
  optional,
  parseCountry,
  parseCurrency,
  parseDate,
  parseEmail,
  parseIdentifier,
  parsePersonName,
} from '../../platform/csv';
import { invalid } from '../../platform/errors';

export interface EnrolmentRequest {
  readonly distributorNo: string;
  readonly name: string;
  /** Null for the root. */
  readonly sponsorNo: string | null;
  /** Day, `2026-10-31`; today when left out. */
  readonly enrolledOn?: string | undefined;
  readonly email?: string | null | undefined;
  /** ISO 3166 alpha-2. */
  readonly country?: string | null | undefined;
  /** ISO 4217. */
  readonly currency?: string | null | undefined;
  /** Who acts. */
  readonly by: string;
}

/** An enrolment whose fields are each in form. */
export interface EnrolmentFacts {
  readonly distributorNo: string;
  readonly name: string;
  readonly sponsorNo: string | null;
  readonly enrolledOn: string;
  readonly email: string | null;
  readonly country: string | null;
  readonly currency: string | null;
}

interface BadField {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** @throws invalid `enrolment-fields`: every bad field in `params.fields`, the first as `field`. */
export function readEnrolment(request: EnrolmentRequest, today: string): EnrolmentFacts {
  const bad: BadField[] = [];
  const read = <T>(field: string, text: string, parse: FieldParser<T>): T => {
    const value = parse(text, field);
    if (!isCause(value)) return value;
    bad.push({ field, code: value.code, message: value.message });
    return undefined as T;
  };
  const facts: EnrolmentFacts = {
    distributorNo: read('distributorNo', request.distributorNo, parseIdentifier),
    name: read('name', request.name, parsePersonName),
    sponsorNo: request.sponsorNo === null ? null : read('sponsorNo', request.sponsorNo, parseIdentifier),
    enrolledOn: read('enrolledOn', request.enrolledOn ?? today, parseDate),
    email: read('email', request.email ?? '', optional(parseEmail)),
    country: read('country', request.country ?? '', optional(parseCountry)),
    currency: read('currency', request.currency ?? '', optional(parseCurrency)),
  };
  const [first] = bad;
  if (first) {
    const sentences = bad.map(({ message }) => message.replace(/\.$/, '')).join('; ');
    throw invalid('enrolment-fields', `The enrolment cannot be taken: ${sentences}.`, {
      field: first.field,
      params: { fields: bad },
    });
  }
  return facts;
}
