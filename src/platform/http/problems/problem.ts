/**
 * What a refusal looks like over HTTP (RFC 9457). `type` is stable; programs tell refusals apart by it.
 * The parameters of the refusal stand beside these members.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One or two sentences: what is wrong, where, what to do. */
  readonly detail: string;
  /** The last part of `type`. */
  readonly code: string;
  /** Field, parameter or header at fault, where there is one. */
  readonly field?: string;
  /** Names this occurrence; the log holds it as `requestId`. */
  readonly instance?: string;
  readonly [parameter: string]: unknown;
}

/** A problem before it is known to which request it belongs. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly field?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PROBLEM_JSON = 'application/problem+json';

export function problemOf(refusal: Refusal, requestId: string): Problem {
  return {
    ...refusal.params,
    type: `urn:upline:problem:${refusal.code}`,
    title: titleOf(refusal.code),
    status: refusal.status,
    detail: refusal.detail,
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    instance: `urn:uuid:${requestId}`,
  };
}

/** `period-unknown` → `Period unknown`: the same for every occurrence of a type, as the RFC asks. */
function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
