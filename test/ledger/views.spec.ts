import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import type TestAgent from 'supertest/lib/agent';
import { EnrolDistributor } from '../../src/network';
import { ACCOUNTS, Ledger, type NewTransfer } from '../../src/ledger';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { upline } from '../support/upline-process';

const { payable, bank, 'commission-expense': expense, 'in-transit': transit } = ACCOUNTS;
const HEADER =
  'entry,source,effective_on,recorded_at,by,text,corrects,debit,credit,distributor_no,currency,amount';

interface Move {
  entry: number;
  debit: string | null;
  credit: string | null;
  balance: string;
}

describe('the books, read', () => {
  let app: HttpApp;
  let finance: TestAgent;
  let own: TestAgent;
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    finance = await app.asPerson('Fred', 'finance');
    for (const [distributorNo, sponsorNo] of [
      ['A', null],
      ['B', 'A'],
    ] as const) {
      const newcomer = { distributorNo, name: 'x', sponsorNo, enrolledOn: '2026-10-01', by: 'Ada' };
      await app.tx((tx) => app.get(EnrolDistributor).enrol(tx, newcomer));
      const [row] = await app.dataSource.query<{ id: number }[]>(
        'SELECT id FROM distributor WHERE distributor_no = $1',
        [distributorNo],
      );
      ids[distributorNo] = row!.id;
    }
    own = await app.as('distributor', { distributorId: ids['B']!, name: 'B' });
    const post = (source: string, effectiveOn: string, text: string, transfers: NewTransfer[]) =>
      app.tx((tx) => app.get(Ledger).post(tx, { source, effectiveOn, text, by: '@Fred' }, transfers));
    const of = (
      no: string,
      debit: NewTransfer['debit'],
      credit: NewTransfer['credit'],
      amountMinor: bigint,
    ) => ({
      debit,
      credit,
      distributorId: ids[no]!,
      currency: 'USD',
      amountMinor,
    });
    await post('period/2026-10/earnings', '2026-10-31', '=cmd()', [
      of('B', expense, payable, 12_345n),
      of('A', expense, payable, 1n),
    ]);
    const paid = await post('payout/1/export', '2026-11-01', 'Paid; "quoted"', [
      of('B', payable, transit, 12_000n),
    ]);
    await app.tx((tx) =>
      app.get(Ledger).reverse(tx, paid.entryId, {
        source: 'payout/1/returned',
        effectiveOn: '2026-11-03',
        text: 'Returned',
        by: 'Fred',
      }),
    );
    await post('bank/1', '2026-11-04', 'In yen', [
      { debit: bank, credit: ACCOUNTS.suspense, distributorId: null, currency: 'JPY', amountMinor: 500n },
    ]);
  });
  afterAll(() => app.close());

  const get = async (agent: TestAgent, path: string) =>
    (await agent.get(`/api/v1${path}`).expect(200)).body as never;

  it('come to zero in every currency, also up to a day', async () => {
    const { accounts, totals } = (await get(finance, '/ledger/trial-balance')) as unknown as {
      accounts: { code: string; currency: string; balance: string }[];
      totals: { currency: string; balance: string }[];
    };
    expect(accounts.map(({ code, currency, balance }) => `${code} ${balance} ${currency}`)).toEqual([
      'bank 500.00 JPY',
      'suspense -500.00 JPY',
      'payable -123.46 USD',
      'commission-expense 123.46 USD',
      'in-transit 0.00 USD',
    ]);
    expect(totals.map(({ balance }) => balance)).toEqual(['0.00', '0.00']);
    expect(await get(finance, '/ledger/trial-balance?until=2026-11-01')).toMatchObject({
      until: '2026-11-01',
      accounts: [{ code: 'payable', balance: '-123.46' }, { code: 'commission-expense' }],
    });
    await finance.get('/api/v1/ledger/trial-balance?until=soon').expect(422);
  });

  it('tell a person how the own balance came about, page by page', async () => {
    const moves: Move[] = [];
    let cursor = '';
    do {
      const page = (await get(own, `/distributors/B/account-statement?limit=1${cursor}`)) as {
        items: Move[];
        nextCursor: string | null;
      };
      expect(page.items).toHaveLength(1);
      moves.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(moves.map(({ debit, credit, balance }) => [debit, credit, balance])).toEqual([
      [null, '123.45', '123.45'],
      ['120.00', null, '3.45'],
      [null, '120.00', '123.45'],
    ]);
    await own.get('/api/v1/distributors/A/account-statement').expect(404);
    await own.get('/api/v1/ledger/journal').expect(403);
  });

  it('tell how an account of the company came to its balance', async () => {
    const { items } = (await get(finance, '/ledger/accounts/in-transit/statement')) as { items: Move[] };
    expect(items).toMatchObject([
      { source: 'payout/1/export', account: 'payable', credit: '120.00', balance: '120.00' },
      { source: 'payout/1/returned', account: 'payable', debit: '120.00', balance: '0.00', corrects: 2 },
    ]);
    await finance.get('/api/v1/ledger/accounts/nothing/statement').expect(404);
  });

  it('are a journal, entry by entry, each opening to the people in it', async () => {
    interface Listed {
      items: { id: number; source: string }[];
      nextCursor: string | null;
    }
    const first = (await get(finance, '/ledger/entries?limit=3')) as Listed;
    expect(first.items.map(({ source }) => source)).toEqual([
      'bank/1',
      'payout/1/returned',
      'payout/1/export',
    ]);
    const rest = (await get(finance, `/ledger/entries?limit=3&cursor=${first.nextCursor}`)) as Listed;
    expect(rest).toMatchObject({
      items: [
        {
          source: 'period/2026-10/earnings',
          by: '@Fred',
          legs: [
            {
              debit: 'commission-expense',
              credit: 'payable',
              currency: 'USD',
              transfers: 2,
              amount: '123.46',
            },
          ],
        },
      ],
      nextCursor: null,
    });
    const inNovember = (await get(finance, '/ledger/entries?from=2026-11-01&until=2026-11-03')) as Listed;
    expect(inNovember.items.map(({ id }) => id)).toEqual([2]);
    expect(await get(finance, '/ledger/entries/2')).toMatchObject({ corrects: null, correctedBy: [3] });
    const transfers = (cursor: string) => get(finance, `/ledger/entries/1/transfers?limit=1${cursor}`);
    const one = (await transfers('')) as { items: unknown; nextCursor: string };
    expect(one.items).toMatchObject([{ distributorNo: 'A', amount: '0.01' }]);
    expect(await transfers(`&cursor=${one.nextCursor}`)).toMatchObject({
      items: [{ distributorNo: 'B', debit: 'commission-expense', credit: 'payable', amount: '123.45' }],
      nextCursor: null,
    });
    expect(await get(finance, '/ledger/entries/4/transfers')).toMatchObject({
      items: [{ distributorNo: null, name: null, amount: '500.00' }],
    });
    await finance.get('/api/v1/ledger/entries/99').expect(404);
    await finance.get('/api/v1/ledger/entries/99/transfers').expect(404);
  });

  it('are handed out as CSV that holds no formula, and as XLSX that says the same', async () => {
    const csv = await finance.get('/api/v1/ledger/journal').expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const at = '2026-11-02T12:00:00.000Z';
    const lines = [
      HEADER,
      `1,period/2026-10/earnings,2026-10-31,${at},'@Fred,'=cmd(),,commission-expense,payable,A,USD,0.01`,
      `1,period/2026-10/earnings,2026-10-31,${at},'@Fred,'=cmd(),,commission-expense,payable,B,USD,123.45`,
      `2,payout/1/export,2026-11-01,${at},'@Fred,"Paid; ""quoted""",,payable,in-transit,B,USD,120.00`,
      `3,payout/1/returned,2026-11-03,${at},Fred,Returned,2,in-transit,payable,B,USD,120.00`,
      `4,bank/1,2026-11-04,${at},'@Fred,In yen,,bank,suspense,,JPY,500.00`,
    ];
    expect(csv.text).toBe(`${lines.join('\n')}\n`);
    const some = await finance.get('/api/v1/ledger/journal?from=2026-11-01&until=2026-11-04').expect(200);
    expect(some.text).toBe(`${[HEADER, ...lines.slice(3, 5)].join('\n')}\n`);

    const xlsx = await finance.get('/api/v1/ledger/journal?format=xlsx').responseType('blob').expect(200);
    const sheet = await readSheet(xlsx.body as Buffer);
    expect(sheet[0]).toEqual(HEADER.split(','));
    expect(sheet[1]).toEqual([
      ...[1, 'period/2026-10/earnings', '2026-10-31', at, '@Fred', '=cmd()', null],
      ...['commission-expense', 'payable', 'A', 'USD', 0.01],
    ]);
    expect(sheet).toHaveLength(6);
  });

  it('are read on the command line', async () => {
    const run = (...words: string[]) => upline(['ledger', ...words], { DATABASE_URL: app.databaseUrl });
    const balance = await run('trial-balance');
    expect(balance).toMatchObject({ exitCode: 0 });
    expect(balance.stdout).toMatch(/^payable +USD +120\.00 +243\.46 +-123\.46$/m);
    expect((await run('account', 'bank')).stdout).toContain('500.00 JPY');
    expect((await run('account', '--distributor', 'B')).stdout).toContain('123.45 USD');
    expect(await run('account')).toMatchObject({ exitCode: 1 });
    expect(await run('account', '--distributor', 'nobody')).toMatchObject({ exitCode: 1 });
    expect(await run('trial-balance', '--until', 'soon')).toMatchObject({ exitCode: 2 });
    const out = `/tmp/upline-journal-${process.pid}.xlsx`;
    expect(await run('journal', '--out', out, '--format', 'xlsx', '--from', '2026-11-01')).toMatchObject({
      exitCode: 0,
    });
    expect(await readSheet(readFileSync(out))).toHaveLength(4);
  }, 300_000);
});
