import type { Finding } from '../../src/platform/laws';
import { VolumeCheck } from '../../src/volume';
import { VolumeApp } from './support';

describe('the check of the volume', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z' });
  });
  afterAll(() => volume.stop());
  beforeAll(async () => {
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv,amount,currency,client_no',
      'O-1,A,2026-10-10,100,120,EUR,C-1',
      'O-2,A,2026-10-11,50,,,',
      'O-3,B,2026-11-01,50,,,C-2',
    ]);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'R-1,O-1,2026-11-01,60',
      'R-2,O-1,2026-11-01,40',
      'R-3,O-3,2026-11-01,40',
    ]);
  });

  /** What the check finds after some damage, which is undone. */
  async function checkAfter(...damage: string[]): Promise<Finding[]> {
    let findings: Finding[] = [];
    const undone = volume.app.asOwner(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      for (const sql of damage) await tx.query(sql);
      findings = await volume.app.get(VolumeCheck).check(tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return findings;
  }

  it('finds nothing when all is well', async () => {
    expect(await volume.check()).toEqual([]);
  });

  it.each([
    [`DELETE FROM order_key WHERE order_no = 'O-2'`, ['order-without-key O-2']],
    [`DELETE FROM sales_order WHERE order_no = 'O-2'`, ['key-without-order O-2']],
    [`UPDATE sales_order SET cv_cents = 5001 WHERE order_no = 'O-2'`, ['order-changed O-2']],
    [
      `UPDATE sales_order SET ordered_at = ordered_at + interval '1 microsecond' WHERE order_no = 'O-2'`,
      ['order-changed O-2'],
    ],
    [`UPDATE sales_order SET client_id = NULL WHERE order_no = 'O-1'`, ['order-changed O-1']],
    [`UPDATE client SET client_no = 'C-9' WHERE client_no = 'C-1'`, ['order-changed O-1']],
    [`UPDATE client SET distributor_id = 2 WHERE client_no = 'C-1'`, ['order-client O-1']],
    [`DELETE FROM client WHERE client_no = 'C-2'`, ['order-changed O-3', 'order-client O-3']],
    [
      `UPDATE order_key SET period_id = 202611 WHERE order_no = 'O-2'`,
      ['order-without-key O-2', 'key-without-order O-2'],
    ],
    [`UPDATE sales_order SET ordered_on = '2026-11-01' WHERE order_no = 'O-2'`, ['order-period O-2']],
    [
      `UPDATE refund SET cv_cents = 41 * 100 WHERE refund_no = 'R-2'`,
      ['refund-changed R-2', 'refund-above-order O-1'],
    ],
    [
      `UPDATE refund SET order_no = 'O-9' WHERE refund_no = 'R-1'`,
      ['refund-order R-1', 'refund-changed R-1'],
    ],
    [
      `UPDATE refund SET order_no = 'o-1' WHERE refund_no = 'R-1'`,
      ['refund-order R-1', 'refund-changed R-1'],
    ],
    [`UPDATE refund SET distributor_id = 2 WHERE refund_no = 'R-1'`, ['refund-order R-1']],
    [`UPDATE refund SET period_id = 202612 WHERE refund_no = 'R-1'`, ['refund-period R-1']],
    [`UPDATE refund SET refunded_on = '2026-10-09' WHERE refund_no = 'R-1'`, ['refund-before-order R-1']],
  ])('sees what is wrong after %s', async (damage, expected) => {
    const findings = await checkAfter(damage);
    expect(findings.map(({ code, examples }) => `${code} ${examples.join(' ')}`)).toEqual(expected);
  });

  it('counts, and names the first few', async () => {
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv',
      ...Array.from({ length: 9 }, (_, i) => `X-${i},C,2026-10-10,1`),
    ]);
    expect(await checkAfter(`DELETE FROM order_key WHERE order_no LIKE 'X-%'`)).toEqual([
      {
        code: 'order-without-key',
        count: 9,
        examples: ['X-0', 'X-1', 'X-2', 'X-3', 'X-4'],
        message: '9 orders are booked whose number is not taken: X-0, X-1, X-2, X-3, X-4, ….',
      },
    ]);
  });

  it('misses the distributor of an order', async () => {
    const codes = async (damage: string): Promise<string[]> =>
      (await checkAfter(damage)).map(({ code }) => code);
    expect(await codes(`UPDATE distributor SET distributor_no = 'Z' WHERE distributor_no = 'B'`)).toEqual([
      'order-changed',
    ]);
    expect(await codes(`UPDATE distributor SET id = 77 WHERE distributor_no = 'B'`)).toEqual([
      'order-distributor',
    ]);
  });
});
