import type { PeriodId } from '../../src/periods';
import { withClients } from '../database/clients';
import { readAndHash } from '../database/copy-files';
import { seconds } from '../timing';
import { type Variant, variantName, VARIANTS, type VariantSeconds } from './variants';

/** A period's raw input: tree links with what decides the plan, and the orders with the refunds booked among them. */
const inputsOf = (periodId: PeriodId): readonly string[] => [
  `sales_order_${periodId} (distributor_id, cv_cents)`,
  'distributor (id, distributor_no, sponsor_id, enrolled_on, counts_from, status)',
  `(SELECT distributor_id, cv_cents FROM refund WHERE period_id = ${periodId})`,
];

/** Seconds that the input takes out of the database and through SHA-256, for each variant. */
export async function measureRowsOut(url: string, periodId: PeriodId): Promise<VariantSeconds> {
  const measured: Record<string, number> = {};
  for (const variant of VARIANTS) measured[variantName(variant)] = await readAll(url, periodId, variant);
  return measured;
}

function readAll(url: string, periodId: PeriodId, { form, connections }: Variant): Promise<number> {
  return withClients(url, connections, (clients) =>
    seconds(async () => {
      const sources = [...inputsOf(periodId)];
      const reader = async (client: (typeof clients)[number]): Promise<void> => {
        for (let source = sources.shift(); source !== undefined; source = sources.shift())
          await readAndHash(client, source, form);
      };
      await Promise.all(clients.map(reader));
    }),
  );
}
