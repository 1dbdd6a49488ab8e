import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import {
  TakeBankAnswer,
  type AnswerReport,
} from '../../../src/payouts/answers/taking/take-bank-answer.service';
import type { AnswerFormat } from '../../../src/payouts/answers/readers';
import { StoredFiles } from '../../../src/payouts/batches/stored-files.service';
import { SubmitBatch } from '../../../src/payouts/batches/submit-batch.service';
import type { MethodFacts } from '../../../src/payouts/methods/method-facts';
import { type SetMethod, PayoutMethods } from '../../../src/payouts/methods/payout-methods.service';
import { ExchangeRates } from '../../../src/payouts/rates/exchange-rates.service';
import { PayoutHolds } from '../../../src/payouts/rules/payout-holds.service';
import { findDistributor } from '../../../src/network';
import type { Tx } from '../../../src/platform/database';
import { Finance } from '../payout-company';

type Of = { distributorId: number; distributorNo: string; by: string };

/** Finance's desk in the real company. */
export class Desk extends Finance {
  setMethod(no: string, facts: Omit<MethodFacts, 'name'>): Promise<SetMethod> {
    const name = facts.kind === 'iban' ? `Name of ${no}` : `Иванов Иван ${no}`;
    return this.of(no, (tx, of) => this.company.get(PayoutMethods).set(tx, of, { name, ...facts }));
  }

  endMethod(no: string): Promise<unknown> {
    return this.of(no, (tx, of) => this.company.get(PayoutMethods).end(tx, of));
  }

  unhold(no: string): Promise<unknown> {
    return this.of(no, (tx, of) => this.company.get(PayoutHolds).release(tx, { ...of, reason: 'settled' }));
  }

  addRate(validOn: string, rate: string): Promise<unknown> {
    const { company } = this;
    const known = { validOn, from: 'USD', to: 'RUB', rate, by: 'Anna' };
    return company.tx((tx) => company.get(ExchangeRates).add(tx, known));
  }

  submit(id: number, reference: string): Promise<unknown> {
    const { company } = this;
    return company.tx((tx) => company.get(SubmitBatch).submit(tx, { id, by: 'Anna', reference }));
  }

  file(id: number): Promise<Buffer> {
    const { company } = this;
    return company.snapshot(async (tx) => {
      const { file } = await company.get(StoredFiles).announce(tx, id, 'payments');
      return buffer(Readable.from(company.get(StoredFiles).read(tx, id, file)));
    });
  }

  take(format: AnswerFormat, content: Buffer): Promise<AnswerReport> {
    const { company } = this;
    const answer = { format, fileName: 'answer', by: 'Farida', bytes: Readable.from([content]) };
    return company.tx((tx) => company.get(TakeBankAnswer).take(tx, answer));
  }

  private of<T>(no: string, work: (tx: Tx, of: Of) => Promise<T>): Promise<T> {
    return this.company.tx(async (tx) => {
      const { id } = await findDistributor(tx, no);
      return work(tx, { distributorId: id, distributorNo: no, by: 'Anna' });
    });
  }
}
