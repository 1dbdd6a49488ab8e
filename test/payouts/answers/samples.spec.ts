import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { camt053 } from '../../../src/payouts/answers/readers/camt-053';
import { pain002 } from '../../../src/payouts/answers/readers/pain-002';
import { ofKind, partsOf, warningCodes } from '../../../src/payouts/answers/readers/spec-support';

/** Files of real banks, which are not the project's to carry: see docs/testing.md. */
const folder = join(
  process.env.UPLINE_BANK_FILES ?? resolve(__dirname, '../../../../shared/bank-files'),
  'samples',
);
const isThere = existsSync(folder);
const described = isThere ? describe : describe.skip;
const sample = (name: string): Promise<Buffer> => readFile(join(folder, name));

described(`the samples of banks${isThere ? '' : ` (skipped: ${folder} is not there)`}`, () => {
  it('reads a statement of version 02', async () => {
    const parts = await partsOf(camt053, await sample('genkgo-camt053.v2.minimal.xml'));
    expect(ofKind(parts, 'statement')).toEqual([
      expect.objectContaining({ ownAccount: 'NL26VAYB8060476890', statementId: '253EURNL26VAYB8060476890' }),
    ]);
    expect(ofKind(parts, 'entry')).toEqual([
      expect.objectContaining({
        ...{ direction: 'in', amountMinor: 885n, currency: 'EUR', bookedOn: '2014-12-31' },
        ...{ account: 'NL56AGDH9619008421', name: 'NAME NAME' },
      }),
    ]);
  });

  it('reads a statement of version 08, whose balances are in three currencies', async () => {
    const parts = await partsOf(camt053, await sample('genkgo-camt053.v8.xml'));
    expect(ofKind(parts, 'entry')).toEqual([
      expect.objectContaining({
        amountMinor: 885n,
        endToEndId: 'MUELL/FINP/RA12345',
        bookedOn: '2014-12-31',
      }),
    ]);
    expect(ofKind(parts, 'statement')[0]).toMatchObject({ isWhole: false });
    expect(warningCodes(parts)).toEqual(['no-balances']);
  });

  it('reads several statements of one file', async () => {
    const parts = await partsOf(camt053, await sample('genkgo-camt053.v2.multi.statement.xml'));
    expect(ofKind(parts, 'statement').length).toBeGreaterThan(1);
  });

  it('reads a notification', async () => {
    const parts = await partsOf(camt053, await sample('genkgo-camt054.v8.xml'));
    expect(ofKind(parts, 'entry').length).toBeGreaterThan(0);
  });

  it('refuses a file that has no statement', async () => {
    const reading = partsOf(camt053, await sample('genkgo-camt053.v2.wrong.xml'));
    await expect(reading).rejects.toMatchObject({ code: 'answer-unreadable' });
  });

  it.each([
    ['group', [null]],
    ['payment', [null]],
    ['txn', ['ENDTOENDID-950-TEST2-2807-02', 'ENDTOENDID-950-TEST2-2807-01', null]],
  ])('reads the status report that rejects a %s', async (level, references) => {
    const parts = await partsOf(pain002, await sample(`iso20022js-nordea-pain_002_v3_${level}_reject.xml`));
    const statuses = ofKind(parts, 'status');
    expect(statuses.map(({ reference }) => reference)).toEqual(references);
    expect(statuses.every(({ status }) => status === 'rejected')).toBe(true);
    expect(statuses.every(({ messageId }) => messageId?.startsWith('MSGID-'))).toBe(true);
  });
});
