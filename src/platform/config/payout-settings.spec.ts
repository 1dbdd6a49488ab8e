import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '.';

const of = (environment: Record<string, string>) => loadConfig(environment, '/nonexistent');
const refusal = (environment: Record<string, string>): string => {
  try {
    of(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};
const PAYER = {
  UPLINE_PAYER_NAME: 'ООО «Пример»',
  UPLINE_PAYER_INN: '7799999901',
  UPLINE_PAYER_ACCOUNT: '40702810800000001234',
  UPLINE_PAYER_BIC: '044599987',
  UPLINE_PAYER_CORRESPONDENT_ACCOUNT: '30101810600000000987',
  UPLINE_PAYER_IBAN: 'DE89 3704 0044 0532 0130 00',
  UPLINE_PAYER_IBAN_BIC: 'COBADEFFXXX',
};

it('the settings of payouts are the same from the environment and from the file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'upline-config-'));
  try {
    writeFileSync(
      join(directory, 'upline.yaml'),
      [
        'payoutMinimums: { USD: "10.00", RUB: 500 }',
        'withholding: ["RU/individual 13%", "*/* 0%"]',
        'payoutRegisterColumns: [name, "amount=Сумма"]',
        'answerColumns: { reference: Номер, status: Состояние }',
      ].join('\n'),
    );
    const inFile = loadConfig({}, directory);
    const inEnvironment = of({
      UPLINE_PAYOUT_MINIMUMS: 'USD 10.00, RUB 500.00',
      UPLINE_WITHHOLDING: 'RU/individual 13%, */* 0%',
      UPLINE_PAYOUT_REGISTER_COLUMNS: 'name, amount=Сумма',
      UPLINE_ANSWER_COLUMNS: 'reference=Номер, status=Состояние',
    });
    for (const key of ['payoutMinimums', 'withholding', 'payoutRegisterColumns', 'answerColumns'] as const) {
      expect(inFile[key]).toEqual(inEnvironment[key]);
    }
    expect(inFile.payoutMinimums).toEqual({ USD: 1_000n, RUB: 50_000n });
    expect(inFile.payoutRegisterColumns).toEqual([
      { column: 'name', header: 'name' },
      { column: 'amount', header: 'Сумма' },
    ]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('a payer whose check digits fit is taken', () => {
  expect(of(PAYER)).toMatchObject({ payerIban: 'DE89370400440532013000', payoutMethodCooldown: 48 });
});

it.each([
  ['UPLINE_PAYER_INN', '7799999902', 'an ИНН of 10 or 12 digits'],
  ['UPLINE_PAYER_ACCOUNT', '40702810800000001235', 'whose key fits the БИК of payerBic'],
  ['UPLINE_PAYER_CORRESPONDENT_ACCOUNT', '30101810600000000988', 'whose key fits the БИК of payerBic'],
  ['UPLINE_PAYER_BIC', '04459998', 'the БИК of a bank'],
  ['UPLINE_PAYER_IBAN', 'DE89370400440532013001', 'an IBAN whose check number fits'],
  ['UPLINE_PAYER_IBAN_BIC', 'BNPAFRPP', 'of the same country'],
  ['UPLINE_PAYOUT_MINIMUMS', 'USD 10.001', 'amounts like'],
  ['UPLINE_PAYOUT_MINIMUMS', 'USD 1, USD 2', 'amounts like'],
  ['UPLINE_PAYOUT_FEES', 'JPY 1.50', 'amounts like'],
  ['UPLINE_WITHHOLDING', 'RU/individual 100%', 'less than 100%'],
  ['UPLINE_WITHHOLDING', 'Russia/individual 13%', 'rules like'],
  ['UPLINE_PAYOUT_PURPOSE', 'for {name}', 'no other braces'],
  ['UPLINE_PAYOUT_REGISTER_COLUMNS', 'name, iban', 'there are number, distributor_no'],
  ['UPLINE_PAYOUT_REGISTER_COLUMNS', 'name, account=name', 'each once'],
  ['UPLINE_ANSWER_COLUMNS', 'sum=Сумма', 'there are reference'],
  ['UPLINE_PAYOUT_METHOD_COOLDOWN', '-1', 'a number of hours'],
])('%s=%s is refused by its name', (name, value, expected) => {
  const sentence = refusal({ ...PAYER, [name]: value });
  expect(sentence).toContain(`${name} (`);
  expect(sentence).toContain(expected);
});
