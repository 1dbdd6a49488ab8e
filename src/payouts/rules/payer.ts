import type { Config } from '../../platform/config';
import { firstRow, type Tx } from '../../platform/database';
import type { Payer } from '../formats/bank-format';

/**
 * The company that pays, as it is configured; the made-up one where the database holds the demo and nobody has said
 * anything else.
 */
export async function payerFor(tx: Tx, config: Config): Promise<Payer> {
  const payer = payerOf(config);
  const isConfigured = Object.values(payer).some((value) => value !== null);
  if (isConfigured || !config.demo) return payer;
  return (await firstRow(tx, isDemoSql)) === null ? payer : DEMO_PAYER;
}

/** Null is what nobody has set. */
export const payerOf = (config: Config): Payer => ({
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

/** By who acts in it, as `src/demo` recognises it, too. */
const isDemoSql = `SELECT 1 FROM distributor WHERE sponsor_id IS NULL AND recorded_by = 'Demo Administrator'`;

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
