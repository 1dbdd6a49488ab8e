import type { LineCounter } from 'yaml';
import { invalid, type DomainError } from '../../platform/errors';

/** One mistake of a plan document: where it stands and what is wrong there. Lines and columns count from 1. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  /** Such as `plans.professional.bonuses[1].mode`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A garbled file of a quarter megabyte can have tens of thousands; nobody reads more than these. */
const REPORTED_LIMIT = 200;

/** Collects every mistake of one document, so that a person mends them in one go. */
export class Mistakes {
  private readonly found: Mistake[] = [];

  constructor(private readonly lines: LineCounter) {}

  get any(): boolean {
    return this.found.length > 0;
  }

  /** @param offset the character at fault, counted from the start of the text */
  add(offset: number, path: string, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    // A text that was never parsed has no lines yet: the counter then answers 0.
    this.found.push({ line: Math.max(line, 1), column: Math.max(col, 1), path, message });
  }

  lineOf(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  /** The one refusal for all of them; `params.mistakes` holds them in reading order. */
  refusal(fileName: string): DomainError {
    const sorted = this.found.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return invalid('plan-document', sentence(fileName, sorted), {
      params: { mistakes: sorted.slice(0, REPORTED_LIMIT), total: sorted.length },
    });
  }
}

function sentence(fileName: string, [first, ...others]: readonly Mistake[]): string {
  if (!first) throw new Error('A refusal needs at least one mistake.');
  const place = `${fileName}, line ${first.line}, column ${first.column}`;
  const subject = first.path === '' ? '' : `${first.path}: `;
  const rest =
    others.length === 0 ? '' : ` (and ${others.length} more mistake${others.length === 1 ? '' : 's'})`;
  return `${place}: ${subject}${first.message}${rest}.`;
}
