import { readFileSync } from 'node:fs';

export interface Point {
  readonly distributors: number;
  readonly seconds: number;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

const DRAWN: readonly (readonly [field: string, name: string])[] = [
  ['import_distributors_seconds', 'import of distributors'],
  ['import_orders_seconds', 'import of orders'],
  ['close_seconds', 'close'],
  ['verify_seconds', 'verify'],
];

/** What is drawn of the results in these files, by size; a figure that a result lacks is left out. */
export function readSeries(files: readonly string[]): Series[] {
  const results = files
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    .toSorted((a, b) => Number(a['distributors']) - Number(b['distributors']));
  return DRAWN.map(([field, name]) => ({
    name,
    points: results.flatMap((result) => {
      const measured = result[field];
      if (typeof measured !== 'number' || measured <= 0) return [];
      return [{ distributors: Number(result['distributors']), seconds: measured }];
    }),
  })).filter(({ points }) => points.length > 0);
}
