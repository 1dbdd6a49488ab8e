import { aCompany } from '../support/company';
it('smoke', async () => {
  const t = performance.now();
  const c = await aCompany().enrolled('2025-01-10', 'A>B>C', 'A>D').ordered(['O-1', 'C', '2025-10-05', '100.00']).start();
  console.log('start', performance.now() - t);
  await c.close(202510);
  console.log(await c.exported('lines', 202510), await c.exported('standings', 202510), await c.hash(202510));
  await c.expectRight();
  console.log(performance.now() - t);
  console.log(await c.upline('period', 'list'));
  console.log(performance.now() - t);
  await c.stop();
});
