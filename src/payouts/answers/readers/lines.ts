import { MOST_TOKEN_CHARACTERS } from './limits';
import { unreadable } from './refusals';

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Lines, whatever they end with. @throws invalid `answer-unreadable` for one that never ends */
export async function* linesOf(texts: AsyncIterable<string>, format: string): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { number: ++number, text: withoutEnd(line, format, number) };
    if (rest.length > MOST_TOKEN_CHARACTERS)
      throw unreadable(format, 'a line never ends', { line: number + 1 });
  }
  if (rest !== '') yield { number: ++number, text: withoutEnd(rest, format, number) };
}

function withoutEnd(text: string, format: string, line: number): string {
  if (text.length > MOST_TOKEN_CHARACTERS) throw unreadable(format, 'a line is too long', { line });
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
