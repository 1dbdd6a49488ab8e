import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type Options, readOptions, USAGE } from './options';
import { plotFiles } from './plot/plot-files';
import { printMeasures } from './print-measures';
import { withBench } from './with-bench';
import { measure } from './measure';
import { measurePages } from './pages/measure-pages';
import { printPages } from './pages/print-pages';

const SECRET_BYTES = 32;

/** `npm run bench`: how fast the product is beside what the database could do at most, or a plot of such results. */
async function main(options: Options): Promise<void> {
  if (options.kind === 'plot') {
    plotFiles(options.files, options.out);
    return;
  }
  if (options.kind === 'pages') {
    await pages(options);
    return;
  }
  const measures = await withBench(options, say, (bench) => measure(bench, options));
  printMeasures(measures, say);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(measures, null, 2)}\n`);
}

/** Who signs in there is known to the service by a secret that both processes share. */
async function pages(options: Extract<Options, { distributors: number }>): Promise<void> {
  process.env['UPLINE_SECRET'] ??= randomBytes(SECRET_BYTES).toString('hex');
  const measures = await withBench(options, say, measurePages);
  printPages(measures, say);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(measures, null, 2)}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string, cause: unknown): void {
  process.stderr.write(`${sentence}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}

try {
  main(readOptions(process.argv.slice(2))).catch((cause: unknown) => fail('The benchmark failed', cause));
} catch (cause) {
  fail('Wrong usage', cause);
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
