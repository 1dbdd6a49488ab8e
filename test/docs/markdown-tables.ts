import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A file of the project as text. */
export const fileOfProject = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The cells of every row of every table, without heads and rules. */
export function rowsOfTables(markdown: string): string[][] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    const isHead = /^\|[\s|:-]+$/.test(lines[index + 1] ?? '');
    return !line.startsWith('|') || /^\|[\s|:-]+$/.test(line) || isHead ? [] : [cellsOf(line)];
  });
}

/** What stands between backquotes. */
export const quotedIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
