import fc from 'fast-check';
import { ClosureCheck, MoveDistributor } from '../../src/network';
import { DomainError } from '../../src/platform/errors';
import { closureOf, linksOf, type NetworkApp, startNetworkApp, walkedClosure } from './network-app';

/** A tree: the sponsor of the i-th is one of those before. */
const tree = fc
  .integer({ min: 2, max: 14 })
  .chain((size) => fc.tuple(...Array.from({ length: size - 1 }, (_, i) => fc.nat(i))))
  .map((sponsors) => [null, ...sponsors]);

const no = (index: number): string => `N${index}`;

const rowsOf = (sponsors: readonly (number | null)[]): string[] =>
  sponsors.map((sponsor, i) => `${no(i)},name,${sponsor === null ? '' : no(sponsor)},2026-10-01`);

describe('the laws of the tree', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
  });
  afterAll(() => app.close());

  const move = (from: number, to: number): Promise<unknown> =>
    app.tx((tx) =>
      app
        .get(MoveDistributor)
        .move(tx, { distributorNo: no(from), toSponsorNo: no(to), by: 'test', reason: 'law' }),
    );

  it('keep the closure what a walk up says, whatever is moved', async () => {
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 8 }),
        async (sponsors, moves) => {
          await app.clear();
          await app.importRows(rowsOf(sponsors));
          for (const [from, to] of moves) {
            await move(from % sponsors.length, to % sponsors.length).catch((error: unknown) => {
              if (!(error instanceof DomainError) || error.code === 'closure-corrupt') throw error;
            });
          }
          expect(await closureOf(app)).toEqual(walkedClosure(await linksOf(app)));
          expect(await app.tx((tx) => app.get(ClosureCheck).check(tx))).toMatchObject({ isRight: true });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('undo a move by the move back', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.nat(13), fc.nat(13), async (sponsors, from, to) => {
        await app.clear();
        await app.importRows(rowsOf(sponsors));
        const before = await closureOf(app);
        const leg = from % sponsors.length;
        const away = await move(leg, to % sponsors.length).then(
          () => true,
          () => false,
        );
        if (away) await move(leg, sponsors[leg]!);
        expect(await closureOf(app)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('make one tree of a file whatever the order of its rows, in one file or several', async () => {
    const shuffled = tree.chain((sponsors) => {
      const rows = rowsOf(sponsors);
      return fc.tuple(
        fc.constant(sponsors),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.integer({ min: 1, max: rows.length }),
      );
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([sponsors, rows, first]) => {
        await app.clear();
        await app.importRows(rows);
        const whole = await closureOf(app);
        expect(whole).toEqual(
          walkedClosure(new Map(sponsors.map((s, i) => [no(i), s === null ? null : no(s)]))),
        );
        await app.clear();
        await app.importRows(rowsOf(sponsors).slice(0, first));
        await app.importRows(rows);
        expect(await closureOf(app)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});
