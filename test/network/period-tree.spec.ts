import fc from 'fast-check';
import {
  ChangeStatus,
  lastMoveId,
  lastStatusChangeId,
  MoveDistributor,
  periodTreeSql,
  recountEnrolments,
} from '../../src/network';
import { Calendar, type PeriodId, PeriodStates } from '../../src/periods';
import { copyOut } from '../../src/platform/database';
import { DomainError } from '../../src/platform/errors';
import { linksOf, type NetworkApp, startNetworkApp } from './network-app';

interface TreeRow {
  id: number;
  distributor_no: string;
  sponsor_id: number | null;
  enrolled_on: string;
  status: string;
  counted: boolean;
}

describe('the tree of a period', () => {
  let app: NetworkApp;
  beforeEach(async () => {
    app = await startNetworkApp({
      now: '2026-09-10T12:00:00Z',
      config: { firstPeriod: '2026-09', timeZone: 'Europe/Istanbul' },
    });
    await app.enrolAll({ R: null, A: 'R', B: 'A', C: 'B' });
  });
  afterEach(() => app.close());

  const open = () => app.tx((tx) => app.get(Calendar).openForBooking(tx));
  const move = (distributorNo: string, toSponsorNo: string) =>
    app.tx((tx) => app.get(MoveDistributor).move(tx, { distributorNo, toSponsorNo, by: 'Ann', reason: 'r' }));
  const change = (distributorNo: string, toStatus: string) =>
    app.tx((tx) => app.get(ChangeStatus).change(tx, { distributorNo, toStatus, by: 'Ann' }));
  const freeze = (id: PeriodId) =>
    app.tx(async (tx) =>
      app.get(PeriodStates).freeze(tx, id, {
        lastMoveId: await lastMoveId(tx),
        lastStatusChangeId: await lastStatusChangeId(tx),
        earlyReason: null,
      }),
    );
  const reopen = (id: PeriodId) =>
    app.tx(async (tx) => {
      await tx.query(
        `UPDATE period SET state = 'open', frozen_at = NULL, frozen_move_id = NULL, frozen_status_change_id = NULL WHERE id = $1`,
        [id],
      );
      return recountEnrolments(tx, id);
    });

  /** `number < sponsor`, the status where it is not active, and `?` for one who only keeps the place. */
  const tree = async (id: PeriodId): Promise<string[]> => {
    const rows = await app.dataSource.query<TreeRow[]>(periodTreeSql({ id }));
    const numbers = new Map(rows.map((row) => [row.id, row.distributor_no]));
    return rows
      .map(({ distributor_no: no, sponsor_id: sponsor, status, counted }) => {
        const above = sponsor === null ? '' : ` < ${numbers.get(sponsor)!}`;
        return `${no}${counted ? '' : '?'}${above}${status === 'active' ? '' : ` ${status}`}`;
      })
      .sort();
  };

  it('is the tree as it stands while the period is open', async () => {
    await open();
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < B', 'R']);
    await move('C', 'R');
    await change('B', 'terminated');
    expect(await tree(202609)).toEqual(['A < R', 'B < A terminated', 'C < R', 'R']);
  });

  it('holds who was enrolled and what was moved by its last instant, in the company’s time', async () => {
    app.clock.moveTo('2026-09-30T20:59:59.999Z');
    await open();
    await move('C', 'R');
    await app.enrol('S', 'R');
    app.clock.moveTo('2026-09-30T21:00:00Z');
    await open();
    await move('C', 'A');
    await change('A', 'suspended');
    await app.enrol('O', 'S');
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < R', 'R', 'S < R']);
    expect(await tree(202610)).toEqual(['A < R suspended', 'B < A', 'C < A', 'O < S', 'R', 'S < R']);
    // Three moves of one person: the first one undone says where the person stood.
    await move('C', 'S');
    await move('C', 'B');
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < R', 'R', 'S < R']);
    await freeze(202609);
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < R', 'R', 'S < R']);
  });

  it('leaves out what was done after an early freeze, within the month', async () => {
    await open();
    await move('C', 'A');
    await change('C', 'suspended');
    await freeze(202609);
    await move('C', 'R');
    await change('C', 'active');
    await app.enrol('S', 'R', { enrolledOn: '2026-09-10' });
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < A suspended', 'R']);
    expect(await tree(202610)).toEqual(['A < R', 'B < A', 'C < R', 'R', 'S < R']);
  });

  it('counts them after all when the freeze is undone', async () => {
    await open();
    await freeze(202609);
    await app.enrol('S', 'R', { enrolledOn: '2026-09-10' });
    app.clock.moveTo('2026-10-10T12:00:00Z');
    await app.enrol('T', 'R', { enrolledOn: '2026-10-01' });
    await app.enrol('U', 'R', { enrolledOn: '2020-10-01' });
    await app.dataSource.query(`UPDATE distributor SET counts_from = 202610 WHERE distributor_no = 'U'`);
    expect(await reopen(202609)).toBe(2);
    expect(await tree(202609)).toEqual(['A < R', 'B < A', 'C < B', 'R', 'S < R', 'U < R']);
    expect(await reopen(202609)).toBe(0);
  });

  it('keeps the place of those enrolled later for whoever stands below', async () => {
    app.clock.moveTo('2026-10-10T12:00:00Z');
    await open();
    await app.enrolAll({ L1: 'C', L2: 'L1', L3: 'L2', M1: 'C', M2: 'M1' });
    await app.importRows(['E,n,L3,2026-09-09', 'F,n,E,2026-10-01']);
    expect(await tree(202609)).toEqual([
      'A < R',
      'B < A',
      'C < B',
      'E < L3',
      'L1? < C',
      'L2? < L1',
      'L3? < L2',
      'R',
    ]);
  });

  it('gives a root who is enrolled later its place, and nobody where nobody counts', async () => {
    expect(await tree(202608)).toEqual([]);
    await app.importRows(['E,n,A,2026-08-01']);
    expect(await tree(202608)).toEqual(['A? < R', 'E < A', 'R?']);
  });

  it('can be copied out sorted', async () => {
    await open();
    const text = await app.tx(async (tx) => {
      const sql = `COPY (SELECT distributor_no, status, counted FROM (${periodTreeSql({ id: 202609 })}) AS t ORDER BY distributor_no COLLATE "C") TO STDOUT`;
      const chunks: Buffer[] = [];
      for await (const chunk of (await copyOut(tx, sql)) as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    });
    expect(text).toBe('A\tactive\tt\nB\tactive\tt\nC\tactive\tt\nR\tactive\tt\n');
  });

  it('takes no text for a period', () => {
    expect(() => periodTreeSql({ id: '1; DROP TABLE period' as unknown as PeriodId })).toThrow(
      'is no period',
    );
  });

  it('stays what it was, whatever is moved afterwards', async () => {
    const numbers = ['A', 'B', 'C', 'D', 'E', 'F'];
    const step = fc.tuple(fc.constantFrom(...numbers), fc.constantFrom('R', ...numbers));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        async (months) => {
          await app.clear();
          app.clock.moveTo('2026-09-10T12:00:00Z');
          await app.enrolAll({ R: null, A: 'R', B: 'A', C: 'B', D: 'R', E: 'D', F: 'R' });
          const kept: string[][] = [];
          for (const [month, moves] of months.entries()) {
            app.clock.moveTo(`2026-${String(9 + month).padStart(2, '0')}-20T12:00:00Z`);
            await open();
            for (const [no, to] of moves) {
              await move(no, to).catch((error: unknown) => {
                if (!(error instanceof DomainError)) throw error;
              });
            }
            kept.push(
              [...(await linksOf(app))]
                .map(([no, sponsor]) => (sponsor === null ? no : `${no} < ${sponsor}`))
                .sort(),
            );
          }
          for (const [month, links] of kept.entries()) expect(await tree(202609 + month)).toEqual(links);
        },
      ),
      { numRuns: 12 },
    );
  });
});
