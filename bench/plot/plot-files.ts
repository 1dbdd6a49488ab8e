import { writeFileSync } from 'node:fs';
import { draw } from './draw';
import { readSeries } from './series';

/** Draws how the cost grows with the network, from results that the benchmark has written. */
export function plotFiles(files: readonly string[], out: string): void {
  writeFileSync(out, draw('How the cost grows with the network', readSeries(files)));
}
