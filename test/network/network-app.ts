import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DistributorImport, type EnrolmentRequest, EnrolDistributor } from '../../src/network';
import type { DomainError } from '../../src/platform/errors';
import { type ImportReport, runImport } from '../../src/platform/imports';
import { startTestApp, type TestApp } from '../support/test-app';

export const HEADER = 'distributor_no,name,sponsor_no,enrolled_on';

/** The real application and what the specs of the network do with it over and over. */
export interface NetworkApp extends TestApp {
  enrol(distributorNo: string, sponsorNo: string | null, more?: Partial<EnrolmentRequest>): Promise<boolean>;
  /** `parents`: number of the sponsor by number; sponsors first. */
  enrolAll(parents: Readonly<Record<string, string | null>>): Promise<void>;
  importRows(
    rows: readonly string[],
    options?: { header?: string; skipBad?: boolean },
  ): Promise<ImportReport>;
  /** Takes every distributor, move and change of status away. */
  clear(): Promise<void>;
}

export async function startNetworkApp(options: Parameters<typeof startTestApp>[0] = {}): Promise<NetworkApp> {
  const app = await startTestApp(options);
  const directory = mkdtempSync(join(tmpdir(), 'upline-network-'));
  let files = 0;
  const enrol: NetworkApp['enrol'] = async (distributorNo, sponsorNo, more) => {
    const request = { distributorNo, sponsorNo, name: `Name of ${distributorNo}`, by: 'test', ...more };
    return (await app.tx((tx) => app.get(EnrolDistributor).enrol(tx, request))).created;
  };
  return {
    ...app,
    enrol,
    async enrolAll(parents) {
      for (const [no, sponsor] of Object.entries(parents)) await enrol(no, sponsor);
    },
    async importRows(rows, { header = HEADER, skipBad = false } = {}) {
      const path = join(directory, `rows-${files++}.csv`);
      writeFileSync(path, [header, ...rows].join('\n') + '\n');
      return runImport(app.dataSource, path, app.get(DistributorImport).definition('test'), { skipBad });
    },
    async clear() {
      await app.ownerSql(
        'TRUNCATE distributor, distributor_profile, sponsor_closure, downline_count, sponsor_move, status_change RESTART IDENTITY CASCADE',
      );
    },
    async close() {
      rmSync(directory, { recursive: true, force: true });
      await app.close();
    },
  };
}

/** The refusal that some work ends in. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('It was not refused.');
}

/** `line code` of each problem of a refused import. */
export async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const refusal = await refusalOf(work);
  const report = refusal.params['report'] as ImportReport | undefined;
  if (!report) throw refusal;
  return report.problems.map(({ line, code }) => `${line} ${code}`);
}

/** Sponsor's number by number, as the links have it. */
export async function linksOf(app: TestApp): Promise<Map<string, string | null>> {
  const rows = await app.dataSource.query<{ no: string; sponsor: string | null }[]>(
    `SELECT d.distributor_no AS no, s.distributor_no AS sponsor
       FROM distributor AS d LEFT JOIN distributor AS s ON s.id = d.sponsor_id`,
  );
  return new Map(rows.map(({ no, sponsor }) => [no, sponsor]));
}

/** The closure as kept: sorted `ancestor descendant depth`. */
export async function closureOf(app: TestApp): Promise<string[]> {
  const rows = await app.dataSource.query<{ pair: string }[]>(
    `SELECT concat_ws(' ', a.distributor_no, d.distributor_no, c.depth) AS pair FROM sponsor_closure AS c
       LEFT JOIN distributor AS a ON a.id = c.ancestor_id LEFT JOIN distributor AS d ON d.id = c.descendant_id`,
  );
  return rows.map(({ pair }) => pair).sort();
}

/** The closure as it must be: every distributor walked up, step by step. */
export function walkedClosure(links: ReadonlyMap<string, string | null>): string[] {
  const pairs: string[] = [];
  for (const no of links.keys()) {
    let above: string | null = no;
    for (let depth = 0; above !== null; depth++) {
      pairs.push(`${above} ${no} ${depth}`);
      above = links.get(above) ?? null;
    }
  }
  return pairs.sort();
}

export async function expectRightClosure(app: TestApp): Promise<void> {
  expect(await closureOf(app)).toEqual(walkedClosure(await linksOf(app)));
}
