import { invalid, type DomainError } from '../errors';
import { quoted } from './quoted';
import type { CsvShape } from './row-layout';

/** A file of another kind may have thousands of columns; nobody reads more than these. */
const MOST_NAMED = 20;

const SEPARATORS = [
  { character: ';', name: 'semicolons' },
  { character: '\t', name: 'tabs' },
] as const;

function nameAll(columns: readonly string[]): string {
  const shown = columns.slice(0, MOST_NAMED).map(quoted).join(', ');
  return columns.length > MOST_NAMED ? `${shown} and ${columns.length - MOST_NAMED} more` : shown;
}

function expectation(shape: CsvShape): string {
  const optional = shape.optional.length > 0 ? `, and may have ${shape.optional.join(', ')}` : '';
  return `The file must have the columns ${shape.required.join(', ')}${optional}, separated by commas`;
}

function wrongSeparator(file: string, line: number, only: string, shape: CsvShape): DomainError | null {
  const found = SEPARATORS.find(({ character }) => only.includes(character));
  if (found === undefined) {
    return null;
  }
  return invalid(
    'csv-wrong-separator',
    `${file}, line ${line}: the columns are separated by ${found.name}, not by commas. ${expectation(shape)}; save it as CSV with commas.`,
    { params: { file, line, separator: found.character } },
  );
}

/**
 * Why these header fields do not fit the shape, everything at once, so that one look is enough to mend the
 * file; null if they do.
 */
export function checkHeader(
  file: string,
  line: number,
  header: readonly string[],
  shape: CsvShape,
): DomainError | null {
  const known = new Set([...shape.required, ...shape.optional]);
  const [only] = header;
  if (header.length === 1 && only !== undefined) {
    const refusal = wrongSeparator(file, line, only, shape);
    if (refusal !== null) {
      return refusal;
    }
  }
  const names = new Set(header);
  const unknown = [...names].filter((name) => !known.has(name));
  const missing = shape.required.filter((name) => !names.has(name));
  const duplicated = repeated(header);
  const faults = [
    unknown.length > 0 ? `unknown: ${nameAll(unknown)}` : null,
    missing.length > 0 ? `missing: ${nameAll(missing)}` : null,
    duplicated.length > 0 ? `more than once: ${nameAll(duplicated)}` : null,
  ].filter((fault) => fault !== null);
  if (faults.length === 0) {
    return null;
  }
  return invalid(
    'csv-header',
    `${file}, line ${line}: the columns do not fit (${faults.join('; ')}). ${expectation(shape)}, spelled exactly so.`,
    {
      params: {
        file,
        line,
        unknown,
        missing,
        duplicated,
        required: shape.required,
        optional: shape.optional,
      },
    },
  );
}

/** In one pass: a wrong file's first line may be half a million names. */
function repeated(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(header.filter((name) => seen.has(name) || !seen.add(name)))];
}
