import { madeUpIban, madeUpInn, madeUpRoubleAccount } from './demo-accounts';
import { Random } from './random';

const SEED = 20_250_310;
/** The payer's own bank, which a register reaches, and another one. */
const BANKS = ['044599987', '044599961'] as const;

/** Where a person is paid; both texts are rows of the import files, empty where there is nothing to take in. */
export interface DemoPayee {
  readonly payoutMethod: string;
  readonly taxStatus: string;
}

export const methodsFile = (payees: readonly DemoPayee[]): string =>
  `distributor_no,kind,name,account,bic,inn\n${payees.map(({ payoutMethod }) => payoutMethod).join('')}`;
export const taxStatusesFile = (payees: readonly DemoPayee[]): string =>
  `distributor_no,tax_status\n${payees.map(({ taxStatus }) => taxStatus).join('')}`;

/** About four fifths of the people have said where they are paid. Random numbers of its own leave the company's alone. */
export class DemoPayees {
  private readonly random = new Random(SEED);
  private count = 10_000;

  /** @param statuses words for the tax status of somebody in Russia */
  constructor(private readonly statuses: readonly string[]) {}

  payee(no: string, name: string, country: string): DemoPayee {
    const number = ++this.count;
    const hasMethod = this.random.chance(0.8);
    const bik = this.random.pick(BANKS);
    const status = this.statuses.length === 0 ? null : this.random.pick(this.statuses);
    const isRussian = country === 'RU';
    return {
      payoutMethod: hasMethod ? method(no, name, isRussian ? null : country, bik, number) : '',
      taxStatus: isRussian && status !== null ? `${no},${status}\n` : '',
    };
  }
}

function method(no: string, name: string, abroad: string | null, bik: string, number: number): string {
  if (abroad === null) {
    return `${no},ru-account,${name},${madeUpRoubleAccount(bik, number)},${bik},${madeUpInn(number)}\n`;
  }
  const iban = madeUpIban(abroad, number);
  return iban === null ? '' : `${no},iban,${name},${iban.account},${iban.bic},\n`;
}
