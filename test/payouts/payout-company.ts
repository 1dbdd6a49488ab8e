import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { FrozenItems } from '../../src/payouts/batches/frozen-items';
import { ApproveBatch } from '../../src/payouts/batches/approve-batch.service';
import type { Batch } from '../../src/payouts/batches/batch';
import { type BatchInFull, BatchView, type LeftOutShown } from '../../src/payouts/batches/batch.view';
import { CancelBatch, type CancelRequest } from '../../src/payouts/batches/cancel-batch.service';
import { ExportBatch } from '../../src/payouts/batches/export-batch.service';
import { FreezeBatch, type FreezeRequest } from '../../src/payouts/batches/freeze-batch.service';
import { StoredFiles } from '../../src/payouts/batches/stored-files.service';
import type { MethodFacts } from '../../src/payouts/methods/method-facts';
import { PayoutMethods } from '../../src/payouts/methods/payout-methods.service';
import { PayoutHolds } from '../../src/payouts/rules/payout-holds.service';
import { findDistributor } from '../../src/network';
import type { Config } from '../../src/platform/config';
import { aCompany, type Company, type CompanyBuilder, SHIPPED_PLAN } from '../support/company';
import { BIC, BIK, ibanOf, ruAccountOf } from './accounts';

export const OCTOBER = 202510;

/** A payer for every format, of the demo. */
export const PAYER: Partial<Config> = {
  payerName: 'ООО «Тест»',
  payerLatinName: 'OOO Test',
  payerInn: '7799999901',
  payerAccount: '40702810800000001234',
  payerBic: '044599987',
  payerBank: 'АО «Банк Пример»',
  payerCorrespondentAccount: '30101810600000000987',
  payerIban: 'DE89370400440532013000',
  payerIbanBic: 'COBADEFFXXX',
  payerRegisterContract: '12345678',
  payerRegisterAccount: '47422810400000001234',
  payerBankInn: '7799999901',
};

export const planIn = (currency: string): string =>
  SHIPPED_PLAN.replace('currency: USD', `currency: ${currency}`);

/** A sponsors B, B sponsors C, C sponsors D; D orders for 1,000.00: C earns 200.00, B and A 50.00 each. */
export const aFour = (currency = 'EUR'): CompanyBuilder =>
  aCompany()
    .under(planIn(currency))
    .with(PAYER)
    .enrolled('2025-10-01', 'A>B>C>D')
    .ordered(['O-1', 'D', '2025-10-05', '1000.00']);

/** What finance does with a company, one step a method. */
export class Finance {
  private accounts = 0;

  constructor(readonly company: Company) {}

  iban(no: string, facts: Partial<MethodFacts> = {}): Promise<unknown> {
    return this.method(no, { kind: 'iban', account: ibanOf(++this.accounts), bic: BIC, ...facts });
  }

  ruAccount(no: string, facts: Partial<MethodFacts> = {}): Promise<unknown> {
    return this.method(no, { kind: 'ru-account', account: ruAccountOf(++this.accounts), bic: BIK, ...facts });
  }

  private method(no: string, facts: Omit<MethodFacts, 'name'> & { name?: string }): Promise<unknown> {
    return this.company.tx(async (tx) => {
      const { id } = await findDistributor(tx, no);
      return this.company
        .get(PayoutMethods)
        .set(tx, { distributorId: id, distributorNo: no, by: 'Anna' }, { name: `Name of ${no}`, ...facts });
    });
  }

  hold(no: string, reason = 'asked for'): Promise<unknown> {
    return this.company.tx(async (tx) => {
      const { id } = await findDistributor(tx, no);
      return this.company
        .get(PayoutHolds)
        .hold(tx, { distributorId: id, distributorNo: no, by: 'Anna', reason });
    });
  }

  freeze(request: Partial<FreezeRequest> = {}): Promise<Batch> {
    const format = request.batchId === undefined ? { format: 'pain.001.001.09' } : {};
    return this.company.tx((tx) =>
      this.company.get(FreezeBatch).freeze(tx, { by: 'Anna', ...format, ...request }),
    );
  }

  approve(id: number, by = 'Boris', hash?: string): Promise<Batch> {
    return this.company.tx((tx) => this.company.get(ApproveBatch).approve(tx, { id, by, hash }));
  }

  reject(id: number, by = 'Boris'): Promise<Batch> {
    return this.company.tx((tx) => this.company.get(ApproveBatch).reject(tx, { id, by, reason: 'no' }));
  }

  async export(id: number, by = 'Anna'): Promise<string> {
    const { company } = this;
    await company.tx((tx) => company.get(ExportBatch).export(tx, id, by));
    return this.bytes(id);
  }

  bytes(id: number, part = 'payments'): Promise<string> {
    const { company } = this;
    return company.snapshot(async (tx) => {
      const { file } = await company.get(StoredFiles).announce(tx, id, part);
      return text(Readable.from(company.get(StoredFiles).read(tx, id, file)));
    });
  }

  cancel(id: number, by = 'Boris', request: Partial<CancelRequest> = {}): Promise<Batch> {
    return this.company.tx((tx) =>
      this.company.get(CancelBatch).cancel(tx, { id, by, reason: 'lost', ...request }),
    );
  }

  release(id: number, by = 'Boris'): Promise<Batch> {
    return this.company.tx((tx) => this.company.get(CancelBatch).release(tx, { id, by, reason: 'sure' }));
  }

  show(id: number): Promise<BatchInFull> {
    return this.company.snapshot((tx) => this.company.get(BatchView).get(tx, id));
  }

  /** `{ A: 'no-method' }` */
  async leftOut(id: number): Promise<Record<string, string>> {
    const page = await this.company.snapshot((tx) =>
      this.company.get(BatchView).leftOut(tx, id, { limit: 200 }),
    );
    return Object.fromEntries(
      page.items.map(({ distributorNo, reason }: LeftOutShown) => [distributorNo, reason]),
    );
  }

  /** `{ A: '50.00' }`: gross amounts. */
  async items(id: number): Promise<Record<string, string>> {
    const page = await this.company.snapshot((tx) =>
      this.company.get(BatchView).items(tx, id, { limit: 200 }),
    );
    return Object.fromEntries(page.items.map(({ distributorNo, gross }) => [distributorNo, gross]));
  }

  hashNow(batch: Batch): Promise<string> {
    return this.company.snapshot((tx) => this.company.get(FrozenItems).hash(tx, batch));
  }
}
