import type { Config } from '../../platform/config';
import { firstRow, type Tx } from '../../platform/database';
import type { Payer } from '../formats/bank-format';

/**
 * What the audit trail says of a database whose company is the made-up one, from the transaction on that enrols its first
 * people. Nobody can add such an entry later, or to a company of one's own: the trail tells what services did.
 */
export const DEMO_BEGUN = 'demo.begun';

/** Databases of before are known by what stood at the end of filling them. $1 the entry of now. */
const isDemoSql = `SELECT EXISTS (SELECT FROM audit_entry WHERE action IN ($1, 'demo.filled')) AS "isDemo"`;

/** The company that pays: as it is configured; where nothing is, and in the demo alone, one that never was. */
export async function payingCompany(tx: Tx, config: Config): Promise<Payer> {
  const payer = payerOf(config);
  if (!isUnconfigured(payer)) return payer;
  const found = await firstRow<{ isDemo: boolean }>(tx, isDemoSql, [DEMO_BEGUN]);
  return found?.isDemo === true ? DEMO_PAYER : payer;
}

const payerOf = (config: Config): Payer => ({
  name: config.payerName ?? null,
  inn: config.payerInn ?? null,
  account: config.payerAccount ?? null,
  bic: config.payerBic ?? null,
  bank: config.payerBank ?? null,
  correspondentAccount: config.payerCorrespondentAccount ?? null,
  iban: config.payerIban ?? null,
  ibanBic: config.payerIbanBic ?? null,
  registerContract: config.payerRegisterContract ?? null,
  registerAccount: config.payerRegisterAccount ?? null,
  registerKind: config.payerRegisterKind ?? null,
  bankInn: config.payerBankInn ?? null,
  latinName: config.payerLatinName ?? null,
});

/** A company that never was, at banks that know nothing of it; every check digit fits. */
export const DEMO_PAYER: Payer = {
  name: 'ООО «Апльн Демо»',
  inn: '7799999901',
  account: '40702810800000001234',
  bic: '044599987',
  bank: 'АО «Банк Пример», г. Москва',
  correspondentAccount: '30101810600000000987',
  iban: 'DE89370400440532013000',
  ibanBic: 'COBADEFFXXX',
  registerContract: '12345678',
  registerAccount: '47422810400000001234',
  registerKind: '01',
  bankInn: '7799999901',
  latinName: 'OOO Upline Demo',
};

/** Whether the configuration says nothing of who pays. */
const isUnconfigured = (payer: Payer): boolean => Object.values(payer).every((value) => value === null);
