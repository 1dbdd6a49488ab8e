import { brief, refusal, VolumeApp } from './support';

const HEADER = 'order_no,distributor_no,ordered_at,cv,client_no';

describe('an orders file that cannot be taken in', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({
      now: '2026-11-05T12:00:00Z',
      people: ['A', 'B', { no: 'Late', enrolledOn: '2026-10-15' }],
    });
  });
  afterAll(() => volume.stop());
  beforeEach(() => volume.reset());

  const problems = async (...lines: string[]): Promise<string[]> =>
    brief(await volume.refusedOrders([HEADER, ...lines]));
  const messages = async (...lines: string[]): Promise<string[]> =>
    (await volume.refusedOrders([HEADER, ...lines])).problems.map(({ message }) => message);

  it('names distributors that do not exist, and those only written otherwise', async () => {
    expect(await messages('O-1,X,2026-10-31,5,', 'O-2,a,2026-10-31,5,')).toEqual([
      'There is no distributor X. Enrol the distributor first, or correct the number.',
      'There is no distributor a, but there is A. Capital and small letters matter.',
    ]);
    expect(await problems('O-1,X,2026-10-31,5,', 'O-2,a,2026-10-31,5,')).toEqual([
      '2 distributor_no distributor-unknown',
      '3 distributor_no distributor-case',
    ]);
  });

  it('takes nothing before the day of enrolment', async () => {
    expect(await problems('O-1,Late,2026-10-14T23:59:59,5,', 'O-2,Late,2026-10-15,5,')).toEqual([
      '2 ordered_at before-enrolment',
    ]);
    expect(await messages('O-1,Late,2026-10-14,5,')).toEqual([
      'The order is of 2026-10-14, but distributor Late enrolled on 2026-10-15. Nobody orders before the day of enrolment.',
    ]);
  });

  it('takes nothing after tomorrow', async () => {
    expect(
      await problems(
        'O-1,A,2026-11-06T23:59:59.999999,5,',
        'O-2,A,2026-11-07,5,',
        'O-3,A,9999-12-31T23:59:59-14:00,5,',
        'O-4,X,2026-11-07,5,',
      ),
    ).toEqual([
      '3 ordered_at after-tomorrow',
      '4 ordered_at after-tomorrow',
      '5 distributor_no distributor-unknown',
      '5 ordered_at after-tomorrow',
    ]);
  });

  it('takes nothing before the first month', async () => {
    await volume.importOrders([HEADER, 'O-1,A,2026-10-01,5,']);
    expect(await problems('O-2,A,2026-09-30T23:59:59,5,', 'O-3,A,2026-10-01,5,')).toEqual([
      '2 ordered_at before-first-period',
    ]);
  });

  it('asks for the same number once alone', async () => {
    expect(
      await problems(
        'O-1,A,2026-10-31,5,',
        'O-2,A,2026-10-31,5,',
        'O-1,A,2026-10-31T00:00,5.00,',
        'O-2,A,2026-10-31,6,',
        'O-3,A,2026-10-31,5,',
        'o-3,A,2026-10-31,5,',
        'O-4,A,2026-10-31,5,',
        'O-4,A,2026-10-31,five,',
      ),
    ).toEqual([
      '3 order_no contradicted',
      '4 order_no repeated',
      '5 order_no contradicted',
      '6 order_no case-twins',
      '7 order_no case-twins',
      '8 order_no contradicted',
      '9 cv not-a-cv',
    ]);
    expect(await messages('O-1,A,2026-10-31,5,', 'o-1,A,2026-10-31,5,')).toEqual([
      'Order O-1 stands in this file also written o-1; two numbers must not differ in capital and small letters alone.',
      'Order o-1 stands in this file also written O-1; two numbers must not differ in capital and small letters alone.',
    ]);
  });

  it('takes the first of equal rows when asked to skip, and none of those that contradict each other', async () => {
    const report = await volume.importOrders(
      [HEADER, 'O-1,A,2026-10-31,5,', 'O-1,A,2026-10-31,5,', 'O-2,A,2026-10-31,5,', 'O-2,X,2026-10-31,5,'],
      { skipBad: true },
    );
    expect(report).toMatchObject({ added: 1, bad: 3 });
    expect(brief(report)).toEqual([
      '3 order_no repeated',
      '4 order_no contradicted',
      '5 distributor_no distributor-unknown',
      '5 order_no contradicted',
    ]);
  });

  it('tells in which columns an order differs from what was taken in', async () => {
    await volume.importOrders(
      'order_no,distributor_no,ordered_at,cv,amount,currency,client_no\nO-1,A,2026-10-31,5,9,USD,C-1\n',
    );
    expect(await problems('O-1,A,2026-10-31,5,C-1')).toEqual(['2 order_no order-conflict']);
    const conflict = async (line: string): Promise<string[]> => {
      const report = await volume.refusedOrders(
        `order_no,distributor_no,ordered_at,cv,amount,currency,client_no\n${line}\n`,
      );
      return report.problems.map(({ column, message }) => `${column}: ${message}`);
    };
    expect(await conflict('O-1,A,2026-10-31,5.01,9,USD,C-1')).toEqual([
      'cv: Order O-1 was taken in before with other facts; these differ: cv.',
    ]);
    expect(await conflict('O-1,A,2026-10-31T00:00:00.000001,5,9,USD,C-1')).toEqual([
      'ordered_at: Order O-1 was taken in before with other facts; these differ: ordered_at.',
    ]);
    expect(await conflict('O-1,B,2026-10-30,6,8,EUR,')).toEqual([
      'order_no: Order O-1 was taken in before with other facts; these differ: distributor_no, ordered_at, cv, amount, currency, client_no.',
    ]);
    expect(await conflict('o-1,A,2026-10-31,5,9,USD,C-1')).toEqual([
      'order_no: Order o-1 differs from order O-1, which was taken in before, in capital and small letters alone.',
    ]);
  });

  it('keeps a client with one distributor', async () => {
    await volume.importOrders([HEADER, 'O-1,A,2026-10-31,5,C-1']);
    expect(
      await problems(
        'O-2,B,2026-10-31,5,C-1',
        'O-3,A,2026-10-31,5,c-1',
        'O-4,A,2026-10-31,5,C-2',
        'O-5,B,2026-10-31,5,C-2',
        'O-6,A,2026-10-31,5,C-3',
        'O-7,A,2026-10-31,5,c-3',
        'O-8,A,2026-10-31,5,C-1',
        'O-9,X,2026-10-31,5,C-4',
        'O-10,A,2026-10-31,5,C-4',
      ),
    ).toEqual([
      '2 client_no client-of-another',
      '3 client_no client-case-twin',
      '4 client_no client-of-several',
      '5 client_no client-of-several',
      '6 client_no client-case-twins',
      '7 client_no client-case-twins',
      '9 distributor_no distributor-unknown',
    ]);
    expect(
      await messages('O-2,B,2026-10-31,5,C-1', 'O-4,A,2026-10-31,5,C-2', 'O-5,B,2026-10-31,5,C-2'),
    ).toEqual([
      'Client C-1 is served by distributor A, not by B.',
      'Client C-2 stands in this file with several distributors, A and B; a client is served by one.',
      'Client C-2 stands in this file with several distributors, A and B; a client is served by one.',
    ]);
  });

  const values = async (
    column: string,
    texts: readonly string[],
    line: (text: string) => string,
  ): Promise<void> => {
    const report = await volume.refusedOrders(['order_no,distributor_no,ordered_at,cv', ...texts.map(line)]);
    expect(report.problems.map((problem) => [problem.column, problem.value])).toEqual(
      texts.map((text) => [column, text]),
    );
    expect(report.bad).toBe(texts.length);
  };

  it('takes nothing for CV but digits with at most two decimals', async () => {
    const texts = [
      '-1',
      '+1',
      'NaN',
      'Infinity',
      '1e3',
      '1.234',
      '10000000000',
      '1,5',
      ' 5',
      '5 ',
      '.5',
      '5.',
      '0x5',
      '',
      '١',
    ];
    await values('cv', texts, (cv) => `O-1,A,2026-10-31,"${cv}"`);
  });

  it('takes no day that does not exist, and no time in another form', async () => {
    const texts = [
      ...[
        '2026-02-29',
        '2100-02-29',
        '2026-13-01',
        '2026-10-32',
        '31.10.2026',
        '1899-12-31',
        'yesterday',
        '',
      ],
      ...[
        '2026-10-31 12:00',
        '2026-10-31T24:00',
        '2026-10-31T12:60',
        '2026-10-31T12:00+15:00',
        '2026-10-31T12:00:61',
      ],
    ];
    await values('ordered_at', texts, (time) => `O-1,A,${time},5`);
  });

  it('takes no numbers but those of 32 plain characters', async () => {
    const texts = ['-A', '.', 'A B', 'Ä', 'A'.repeat(33), 'a/b', "a'b", ''];
    await values('order_no', texts, (number) => `${number},A,2026-10-31,5`);
    await values('distributor_no', texts, (number) => `O-1,${number},2026-10-31,5`);
  });

  it('gives up on a file that is wrong as a whole, without listing a million lines', async () => {
    const lines = Array.from({ length: 100_001 }, (_, i) => `O-${i},nobody,2026-10-31,5,`);
    const error = await refusal(volume.importOrders([HEADER, ...lines], { skipBad: true }));
    expect(error.code).toBe('import-too-many-problems');
    expect(error.params['problems']).toHaveLength(100);
    expect(error.message).toContain('First: line 2: There is no distributor nobody.');
    const unreadable = await refusal(volume.importOrders([HEADER, ...lines.map((line) => `${line}!`)]));
    expect(unreadable.code).toBe('import-too-many-problems');
    expect(await volume.importOrders([HEADER, 'O-1,A,2026-10-31,5,'])).toMatchObject({ added: 1 });
  });
});
