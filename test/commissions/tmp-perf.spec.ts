import { writeFileSync, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { distributorsCsv, ordersCsv } from '../../bench/network';
import { BalanceView, DownlineFigures, ExplainAncestor, ExplainLine, ExplainStatement, StatementView } from '../../src/commissions';
import { DistributorImport } from '../../src/network';
import { Calendar } from '../../src/periods';
import { rows } from '../../src/platform/database';
import { runImport } from '../../src/platform/imports';
import { orderImport } from '../../src/volume';
import { Company, NEAREST, SHIPPED } from './explained-company';
jest.setTimeout(3_600_000);
const N = Number(process.env['PERF_N'] ?? 1000000);
it('perf', async () => {
  const log: string[] = [];
  const say = (x: string) => { log.push(x); writeFileSync('/tmp/scratch/perf.log', log.join('\n') + '\n'); };
  const company = await Company.start('2026-11-05T12:00:00Z', process.env['PERF_MODE'] === 'every' ? SHIPPED : NEAREST);
  try {
    const size = { distributors: N, orders: N, month: '2026-10' };
    await pipeline(Readable.from(distributorsCsv(size)), createWriteStream('/tmp/scratch/d.csv'));
    await pipeline(Readable.from(ordersCsv(size)), createWriteStream('/tmp/scratch/o.csv'));
    let t = performance.now();
    const lap = (what: string) => { say(`${what}: ${(performance.now() - t).toFixed(0)} ms`); t = performance.now(); };
    await runImport(company.app.dataSource, '/tmp/scratch/d.csv', company.get(DistributorImport).definition('Ada'), { skipBad: false });
    lap('import distributors');
    await runImport(company.app.dataSource, '/tmp/scratch/o.csv', orderImport(company.get(Calendar), { late: 'next' }), { skipBad: false });
    lap('import orders');
    await company.close(202610);
    lap('close');
    const [{ count }] = await company.app.dataSource.query(`SELECT count(*) FROM commission_line WHERE bonus='infinity'`) as any;
    say(`infinity lines ${count}`);
    const time = async (what: string, work: () => Promise<any>) => {
      const laps: number[] = []; let r: any;
      for (let i = 0; i < 3; i++) { const s = performance.now(); r = await work(); laps.push(performance.now() - s); }
      say(`  ${what}: ${laps.map((x) => x.toFixed(0)).join(' ')} ms ${r ?? ''}`);
    };
    const people = await company.tx((tx) => rows<any>(tx, `
      (SELECT d.distributor_no AS no, subtree_size, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id ORDER BY subtree_size DESC LIMIT 1)
      UNION ALL (SELECT d.distributor_no, subtree_size, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id WHERE subtree_size BETWEEN 80000 AND 300000 LIMIT 1)
      UNION ALL (SELECT d.distributor_no, subtree_size, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id WHERE subtree_size BETWEEN 8000 AND 12000 LIMIT 1)
      UNION ALL (SELECT d.distributor_no, subtree_size, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id WHERE subtree_size BETWEEN 800 AND 1200 LIMIT 1)
      UNION ALL (SELECT d.distributor_no, subtree_size, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id WHERE subtree_size BETWEEN 80 AND 120 LIMIT 1)`));
    const trace = async (what: string, work: (tx: any) => Promise<any>) => { await company.tx(async (tx) => {
      const q = tx.query.bind(tx); const seen: string[] = [];
      (tx as any).query = async (sql: any, p: any) => { const s = performance.now(); const r = await q(sql, p); seen.push(`     ${(performance.now() - s).toFixed(1)} ${String(sql).replace(/\s+/g, ' ').slice(0, 90)}`); return r; };
      const s0 = performance.now(); await work(tx); say(`TRACE ${what} ${(performance.now() - s0).toFixed(1)}\n` + seen.join('\n')); }); };
    const deep = await company.tx((tx) => rows<any>(tx, `SELECT d.distributor_no AS no, depth FROM standing s JOIN distributor d ON d.id=s.distributor_id WHERE pv_cents > 0 ORDER BY depth DESC LIMIT 1`));
    say(`deepest ${JSON.stringify(deep)}`);
    await time('ancestor root of deepest', () => company.tx((tx) => company.get(ExplainAncestor).explain(tx, { periodId: 202610, buyerNo: deep[0].no, ancestorNo: people[0].no }, 'staff')).then((x) => x.steps));
    await trace('ancestor', (tx) => company.get(ExplainAncestor).explain(tx, { periodId: 202610, buyerNo: deep[0].no, ancestorNo: people[0].no }, 'staff'));
    await trace('statement', (tx) => company.get(StatementView).get(tx, 202610, people[2].no, 'staff'));
    await trace('explain', (tx) => company.get(ExplainStatement).explain(tx, 202610, people[2].no, 'staff'));
    await trace('line', (tx) => company.get(ExplainLine).explain(tx, { periodId: 202610, distributorNo: people[2].no, level: '7+' }, 'staff'));
    const all = async () => {
    for (const { no, subtree_size, depth } of people) {
      say(`${no} group ${subtree_size} depth ${depth}`);
      await time('explain statement', () => company.tx((tx) => company.get(ExplainStatement).explain(tx, 202610, no, 'staff')).then((x) => JSON.stringify(x.lines.find((l) => l.bonus === 'infinity'))));
      for (const level of ['1', '3', '6', '7+', '9']) {
        let cursor: any; let last: any;
        await time(`line ${level} first page`, () => company.tx((tx) => company.get(ExplainLine).explain(tx, { periodId: 202610, distributorNo: no, level, limit: 200 }, 'staff')).then((x) => { cursor = x.nextCursor ?? undefined; return `${x.items.length} ${x.volume}`; }));
        if (cursor) await time(`line ${level} second page`, () => company.tx((tx) => company.get(ExplainLine).explain(tx, { periodId: 202610, distributorNo: no, level, limit: 200, cursor }, 'staff')).then((x) => `${x.items.length}`));
      }
      await time('statement', () => company.tx((tx) => company.get(StatementView).get(tx, 202610, no, 'staff')).then(() => ''));
      await time('list', () => company.tx((tx) => company.get(StatementView).list(tx, no, 'staff')).then(() => ''));
      await time('balance', () => company.tx((tx) => company.get(BalanceView).get(tx, no, 'staff')).then(() => ''));
      for (const sort of ['number', 'name', 'volume'] as const)
        await time(`downline level 5 ${sort}`, () => company.tx((tx) => company.get(DownlineFigures).page(tx, { distributorNo: no, level: 5, sort, limit: 200 }, 'staff')).then((x) => `${x.items.length}`));
      await time('downline all volume', () => company.tx((tx) => company.get(DownlineFigures).page(tx, { distributorNo: no, sort: 'volume', limit: 200 }, 'staff')).then((x) => `${x.items.length}`));
      await time('levels', () => company.tx((tx) => company.get(DownlineFigures).levels(tx, no, 'staff')).then((x) => `${x.length}`));
    }
    };
    await all();
    const [{ id }] = await company.app.dataSource.query('SELECT max(id) AS id FROM run') as any;
    t = performance.now(); await company.app.dataSource.query(`CREATE UNIQUE INDEX x ON standing_${id} (run_id, position) INCLUDE (depth, pv_cents, distributor_id)`); lap('index'); await company.app.dataSource.query(`VACUUM standing_${id}`); await company.app.dataSource.query(`DROP INDEX IF EXISTS nothing`);
    say('WITH INCLUDE'); await all();
    await company.refunds(['R-1', 'O-77', '2026-11-02', '1.00'], ['R-2', 'O-999', '2026-11-03', '2.00'], ...Array.from({ length: 10000 }, (_, i) => [`RR-${i}`, `O-${i * 50 + 7}`, '2026-11-03', '0.50'] as const));
    for (const { no, subtree_size } of people) await time(`balance with claims ${subtree_size}`, () => company.tx((tx) => company.get(BalanceView).get(tx, no, 'staff')).then((x) => x.refundPending));
  } finally { await company.stop(); }
});
