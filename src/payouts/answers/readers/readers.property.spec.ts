import fc from 'fast-check';
import { DomainError } from '../../../platform/errors';
import { ANSWER_FORMATS, answerReader } from '.';
import { partsOf } from './spec-support';

const columns = { reference: 'r', status: 's', amount: 'a' };

const SEEDS: Readonly<Record<(typeof ANSWER_FORMATS)[number], string>> = {
  'pain.002':
    '<?xml version="1.0" encoding="UTF-8"?><Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></CstmrPmtStsRpt></Document>',
  'camt.053':
    '<Document><BkToCstmrStmt><Stmt><Bal><Amt Ccy="EUR">1</Amt></Bal><Ntry><Amt Ccy="EUR">1.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>',
  '1c': '1CClientBankExchange\r\nКодировка=Windows\r\nРасчСчет=40702810900000000001\r\nСекцияДокумент=x\r\nСумма=1.00\r\nПлательщикСчет=40702810900000000001\r\nДатаСписано=23.11.2026\r\nКонецДокумента\r\nКонецФайла\r\n',
  '1c-register':
    '<СчетаПК><РезультатЗачисленияЗарплаты><Сотрудник Нпп="1"><Сумма>1</Сумма><Результат>зачислено</Результат></Сотрудник></РезультатЗачисленияЗарплаты></СчетаПК>',
  csv: 'r;s;a\n1;исполнено;5\n"2";"x;""y";6\n',
};

type Change = (bytes: Buffer) => Buffer;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (share): Change =>
      (bytes) =>
        bytes.subarray(0, Math.floor(bytes.length * share)),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([at, put]): Change =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at % (bytes.length + 1)),
          put,
          bytes.subarray(at % (bytes.length + 1)),
        ]),
  ),
  fc
    .tuple(fc.nat(), fc.nat({ max: 300 }), fc.integer({ min: 2, max: 400 }))
    .map(([at, length, times]): Change => (bytes) => {
      const from = at % (bytes.length + 1);
      const piece = bytes.subarray(from, from + length);
      return Buffer.concat([
        bytes.subarray(0, from),
        ...Array<Buffer>(times).fill(piece),
        bytes.subarray(from),
      ]);
    }),
  fc
    .constantFrom(
      '"',
      '<',
      '<!--',
      '<![CDATA[',
      '&#0;',
      '\0',
      '<?',
      '=',
      '\n',
      ';',
      '<a:b:c xmlns:=""/>',
      '__proto__',
    )
    .map(
      (text): Change =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, bytes.length >> 1),
            Buffer.from(text),
            bytes.subarray(bytes.length >> 1),
          ]),
    ),
);

describe.each(ANSWER_FORMATS)('a reader of %s', (format) => {
  const reader = answerReader(format, columns);

  /** Parts or a refusal that a person can act on; anything else is a fault of ours. */
  const outcome = async (bytes: Buffer, pieces: number): Promise<unknown> => {
    try {
      return await partsOf(reader, bytes, { pieces });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(error.code).toBe('answer-unreadable');
      return null;
    }
  };

  it('reads its own seed', async () => {
    await expect(
      partsOf(reader, SEEDS[format], { encoding: format === '1c' ? 'windows-1251' : 'utf-8' }),
    ).resolves.not.toEqual([]);
  });

  it('reads or refuses whatever is done to a file, however it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        async (changes, pieces) => {
          const bytes = changes.reduce<Buffer>((now, one) => one(now), Buffer.from(SEEDS[format]));
          const parts = await outcome(bytes, 64 * 1024);
          if (bytes.length <= 20_000) expect(await outcome(bytes, pieces)).toEqual(parts);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads or refuses anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), (bytes) =>
        outcome(Buffer.from(bytes), 50).then(() => undefined),
      ),
      { numRuns: 200 },
    );
  });
});
