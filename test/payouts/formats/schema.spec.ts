import { alfa } from '../../../src/payouts/formats/pain/alfa';
import { sepa } from '../../../src/payouts/formats/pain/sepa';
import { HOSTILE } from './hostile';
import { drafted, type Drafted, PAYER } from './made-up';
import { HAS_SCHEMAS, schemaErrors } from './schemas';
import { written } from './written';

const title = HAS_SCHEMAS
  ? 'the schemas of ISO 20022'
  : 'the schemas of ISO 20022 (SKIPPED: neither UPLINE_BANK_FILES nor ../shared/bank-files has them)';

(HAS_SCHEMAS ? describe : describe.skip)(title, () => {
  describe.each([sepa, alfa].map((format) => [format.name, format] as const))('%s', (name, format) => {
    const kind = format.kinds[0]!;
    const errorsOf = async (payments: readonly Drafted[], change = {}): Promise<readonly string[]> => {
      const parts = await written(format, payments, change);
      return await schemaErrors(name, parts.get('payments')!);
    };

    it('is valid, with one payment and with many', async () => {
      expect(await errorsOf([drafted(kind, 0)])).toEqual([]);
      expect(await errorsOf(Array.from({ length: 200 }, (_, index) => drafted(kind, index)))).toEqual([]);
    });

    it('is valid with every hostile text that it carries', async () => {
      const plain = drafted(kind, 0);
      const carried = Object.values(HOSTILE)
        .flatMap((text): Drafted[] => [
          { ...plain, payee: { ...plain.payee, name: text } },
          { ...plain, purpose: text },
        ])
        .filter((payment) => format.carry(payment, PAYER).isCarried);
      expect(carried.length).toBeGreaterThan(20);
      expect(await errorsOf(carried)).toEqual([]);
    });

    it('is valid at its bounds', async () => {
      const plain = drafted(kind, 0);
      const largest = format === sepa ? 99_999_999_999n : 999_999_999_999n;
      const longest = {
        ...plain,
        payee: { ...plain.payee, name: `${'Щ'.repeat(139)}я` },
        purpose: 'ё'.repeat(140),
      };
      expect(await errorsOf([{ ...longest, amountMinor: largest }])).toEqual([]);
      expect(await errorsOf(Array.from({ length: 100 }, () => ({ ...plain, amountMinor: largest })))).toEqual(
        [],
      );
      const messageId = `A${'-9'.repeat(13)}Z`;
      expect(
        await errorsOf([plain], { messageId, ...(format === alfa ? { firstNumber: 999_999 } : {}) }),
      ).toEqual([]);
    });

    it('is told apart from a file that is not valid', async () => {
      const [bytes] = (await written(format, [drafted(kind, 0)])).values();
      const broken = Buffer.from(bytes!.toString().replace('<PmtMtd>TRF', '<PmtMtd>XXX'));
      expect(await schemaErrors(name, broken)).not.toEqual([]);
    });
  });

  it('is valid where the banks have no BIC on file', async () => {
    const payment = drafted('iban', 0);
    const parts = await written(sepa, [{ ...payment, payee: { ...payment.payee, bic: '' } }], {
      payer: { ...PAYER, ibanBic: null },
    });
    expect(await schemaErrors(sepa.name, parts.get('payments')!)).toEqual([]);
  });
});
