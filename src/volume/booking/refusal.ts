import { DomainError, type ErrorKind } from '../../platform/errors';

type FactNames<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | FactNames<Rest>
  : never;

/** The facts that a sentence names, each a text, or an SQL expression of one. */
type Facts<Sentence extends string> = Readonly<Record<FactNames<Sentence>, string>>;

/**
 * One way to refuse a booking. The same words serve a row of a file, where SQL finds it, and a single booking;
 * `{fact}` stands for a fact.
 */
export interface Refusal<Sentence extends string = string> {
  readonly kind: ErrorKind;
  readonly code: string;
  /** Column of the file at fault; over HTTP its camel case is the field. */
  readonly column: string;
  readonly sentence: Sentence;
}

export const refusal = <const Sentence extends string>(
  kind: ErrorKind,
  code: string,
  column: string,
  sentence: Sentence,
): Refusal<Sentence> => ({ kind, code, column, sentence });

const FACT = /\{(\w+)\}/g;

/** The refusal of a single booking. */
export function refuse<Sentence extends string>(of: Refusal<Sentence>, facts: Facts<Sentence>): DomainError {
  const params: Readonly<Record<string, string>> = facts;
  const sentence = of.sentence.replace(FACT, (_, name: string) => params[name] ?? '');
  return new DomainError(of.kind, of.code, sentence, { field: camelCase(of.column), params });
}

/** Where a problem stands in a file, as SQL expressions. */
interface ProblemPlace {
  readonly line: string;
  /** What stood there; left out where the text is not kept. */
  readonly value?: string;
  /** Where the column at fault depends on the row. */
  readonly column?: string;
}

/** SQL of a row of `import_problem (line, column_name, value, code, message)`. */
export function problemSql<Sentence extends string>(
  of: Refusal<Sentence>,
  facts: Facts<Sentence>,
  place: ProblemPlace,
): string {
  const expressions: Readonly<Record<string, string>> = facts;
  const pieces = of.sentence
    .split(FACT)
    .map((piece, index) => (index % 2 === 0 ? literal(piece) : (expressions[piece] ?? 'NULL')));
  const column = place.column ?? literal(of.column);
  return `${place.line}, ${column}, ${place.value ?? 'NULL'}, ${literal(of.code)}, concat(${pieces.join(', ')})`;
}

/** A period's id as people write it: 202610 → `2026-10`. */
export const periodTextSql = (id: string): string => `to_char(${id}, 'FM0000"-"00')`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The field of the API that is this column of the file: `order_no` → `orderNo`. */
export const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
