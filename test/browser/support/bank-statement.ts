import { FrozenItems, getBatch, type ReadItem } from '../../../src/payouts';
import { camtStatement } from '../../../src/demo/bank/camt-statement';
import type { HttpApp } from '../../support/http-app';

/** What nobody knows: money out that names no payment. */
const UNKNOWN = `<Ntry><Amt Ccy="EUR">77.77</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>DAY</Dt></BookgDt>
<AcctSvcrRef>NOBODY-1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOBODY</EndToEndId></Refs><RltdPties><Cdtr><Pty><Nm>NAME</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>\n`;

/**
 * The bank's statement of a batch abroad: the first payment came back, the last one is not booked yet, and there is one
 * entry that nobody knows.
 * @param on the day of all of it
 * @param stranger a name for XML, escaped
 */
export async function statementOf(
  app: HttpApp,
  batchId: number,
  on: string,
  stranger: string,
): Promise<Buffer> {
  const { batch, items } = await app.tx(async (tx) => {
    const found: ReadItem[] = [];
    for await (const item of app.get(FrozenItems).each(tx, batchId)) found.push(item);
    return { batch: await getBatch(tx, batchId), items: found };
  });
  const told = camtStatement({
    ...{ batch, paid: items.slice(0, -1), returned: items.slice(0, 1) },
    ...{ paidOn: on, returnedOn: on, madeOn: on },
  }).toString();
  const unknown = UNKNOWN.replace('DAY', on).replace('NAME', () => stranger);
  return Buffer.from(told.replace('<Ntry>', () => `${unknown}<Ntry>`));
}
