import { type AnswerApp, startAnswerApp } from './answer-app';
import { camt } from './answer-files';

const COUNT = 20_000;

let app: AnswerApp;
beforeAll(async () => {
  app = await startAnswerApp();
});
afterAll(() => app.close());

it('takes in twenty thousand entries in seconds, and as fast again when they are known', async () => {
  const id = await app.left({ count: COUNT });
  const told = Array.from({ length: COUNT }, (_, index) => ({ reference: `UPL-${id}-${index + 1}` }));
  // As the database may have counted by then: many payments, and no entry yet.
  await app.ownerSql('VACUUM ANALYZE payout_item, payout_batch, bank_entry, bank_status');
  const begun = Date.now();
  expect(await app.take('camt.053', camt(told))).toMatchObject({ entries: COUNT, posted: COUNT });
  const took = Date.now() - begun;
  expect(await app.take('camt.053', camt(told, { id: '2' }))).toMatchObject({ repeated: COUNT, posted: 0 });
  expect(await app.stateOf(id)).toBe('closed');
  expect(await app.balance('in-transit')).toBe(0);
  // By far what a slow machine takes; row by row it would be minutes.
  expect(took).toBeLessThan(40_000);
  process.stdout.write(`answers: ${COUNT} entries in ${took} ms\n`);
}, 120_000);
