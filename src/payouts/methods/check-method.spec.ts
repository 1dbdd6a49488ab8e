import { checkMethod, isChecked } from './check-method';
import type { MethodFacts } from './method-facts';

const IBAN: MethodFacts = {
  kind: 'iban',
  name: 'Анна Пример',
  account: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
};
// Made up; the key worked out by hand: 987 and the account, weights 7, 1, 3.
const RUSSIAN: MethodFacts = {
  kind: 'ru-account',
  name: 'Иван Пример',
  account: '40702810800000001234',
  bic: '044599987',
  inn: '7799999901',
};

const causes = (facts: MethodFacts): string[] => {
  const result = checkMethod(facts);
  return isChecked(result) ? [] : result.map(({ field, code }) => `${field} ${code}`);
};

describe('a method that can be paid to', () => {
  it('is taken without the spaces and small letters of whoever typed it', () => {
    expect(checkMethod({ ...IBAN, account: 'de89 3704 0044 0532 0130 00', bic: ' cobadeffxxx' })).toEqual({
      payee: {
        kind: 'iban',
        name: 'Анна Пример',
        account: 'DE89370400440532013000',
        bic: 'COBADEFFXXX',
        inn: null,
      },
      currency: null,
      country: 'DE',
    });
  });

  it.each([
    ['a Russian account', RUSSIAN],
    ['without an ИНН', { ...RUSSIAN, inn: '' }],
    ['with the ИНН of a person', { ...RUSSIAN, inn: '500100732259' }],
    ['in its own currency', { ...RUSSIAN, currency: 'RUB' }],
    [
      'an IBAN of France at a bank of Réunion',
      { ...IBAN, account: 'FR1420041010050500013M02606', bic: 'BNPAREP1' },
    ],
    ['a name of 140 characters', { ...IBAN, name: 'ы'.repeat(140) }],
    ['a name from right to left', { ...IBAN, name: 'سارة مثال' }],
    ['a name like a formula', { ...IBAN, name: '=cmd()' }],
  ] satisfies [string, MethodFacts][])('%s', (_, facts) => {
    expect(causes(facts)).toEqual([]);
  });
});

describe('a method that is refused names each mistake', () => {
  it.each([
    ['a kind nobody has', { ...IBAN, kind: 'paypal' }, ['kind unknown-kind']],
    ['a digit too few', { ...RUSSIAN, account: '4070281080000000123' }, ['account not-an-account']],
    ['a digit mistyped', { ...RUSSIAN, account: '40702810800000001235' }, ['account account-key']],
    ['another bank', { ...RUSSIAN, bic: '044599988' }, ['account account-key']],
    ['the Bank of Russia', { ...RUSSIAN, bic: '044501002' }, ['bic not-a-bik']],
    ['a БИК of letters', { ...RUSSIAN, bic: 'SABRRUMM' }, ['bic not-a-bik']],
    ['a wrong ИНН', { ...RUSSIAN, inn: '7799999902' }, ['inn not-an-inn']],
    ['an ИНН of zeros', { ...RUSSIAN, inn: '0000000000' }, ['inn not-an-inn']],
    ['a rouble account in dollars', { ...RUSSIAN, currency: 'USD' }, ['currency currency-of-account']],
    ['no currency', { ...IBAN, currency: 'Euro' }, ['currency not-a-currency']],
    ['a mistyped IBAN', { ...IBAN, account: 'DE89370400440532013001' }, ['account not-an-iban']],
    ['no IBAN', { ...IBAN, account: '40702810800000001234' }, ['account not-an-iban']],
    ['a BIC of another country', { ...IBAN, bic: 'BNPAFRPP' }, ['bic bic-country']],
    ['a BIC for practising', { ...IBAN, bic: 'COBADE00' }, ['bic not-a-bic']],
    [
      'nothing at all',
      { kind: 'iban', name: ' ', account: '', bic: '' },
      ['account empty', 'bic empty', 'name empty'],
    ],
    ['a name of 141 characters', { ...IBAN, name: 'ы'.repeat(141) }, ['name too-long']],
    ['a name of two lines', { ...IBAN, name: 'a\nb' }, ['name unprintable']],
    ['a name that turns the text around it', { ...IBAN, name: 'a\u202eb' }, ['name unprintable']],
  ] satisfies [string, MethodFacts, string[]][])('%s', (_, facts, expected) => {
    expect(causes(facts)).toEqual(expected);
  });

  it('and the account stands in none of the sentences', () => {
    const result = checkMethod({ ...IBAN, account: 'DE89370400440532013001' });
    expect(JSON.stringify(result)).not.toContain('3704');
  });
});
