import { Calendar } from '../../src/periods';
import { startTestApp, type TestApp } from '../support/test-app';

describe('the calendar', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ now: '2026-02-28T20:59:59Z', config: { timeZone: 'Europe/Istanbul' } });
  });
  afterAll(() => app.close());

  const open = (earliest?: string, latest?: string) =>
    app.tx(async (tx) => (await app.get(Calendar).openForBooking(tx, earliest, latest)).map(({ id }) => id));

  it('knows the company day, not that of UTC', () => {
    expect(app.get(Calendar).today()).toBe('2026-02-28');
    app.clock.moveTo('2026-02-28T21:00:00Z');
    expect(app.get(Calendar).today()).toBe('2026-03-01');
    app.clock.moveTo('2026-02-28T20:59:59Z');
  });

  it('opens nothing while nothing says where to begin', async () => {
    expect(await open()).toEqual([]);
  });

  it('does not open more than ten years for a first order', async () => {
    await expect(open('2016-02-29')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'first-period-early',
      message: expect.stringMatching(
        /^The earliest order is of 2016-02, so 121 months would be opened.* UPLINE_FIRST_PERIOD=2026-01/,
      ),
    });
    expect(await open()).toEqual([]);
  });

  it('opens all months without a gap up to the current one', async () => {
    expect(await open('2025-12-31')).toEqual([202512, 202601, 202602]);
  });

  it('never opens a month before the first one', async () => {
    expect(await open('2025-01-01')).toEqual([202512, 202601, 202602]);
  });

  it('opens the coming month when something is booked for tomorrow', async () => {
    expect(await open('2026-03-01', '2026-03-01')).toEqual([202512, 202601, 202602, 202603]);
  });

  it('keeps the midnights of the zone', async () => {
    const period = await app.tx((tx) => app.get(Calendar).get(tx, 202602));
    expect(period.fromAt.toISOString()).toBe('2026-01-31T21:00:00.000Z');
    expect(period.untilAt.toISOString()).toBe('2026-02-28T21:00:00.000Z');
  });

  it('gives two processes that open the same months one calendar', async () => {
    app.clock.moveTo('2026-05-15T00:00:00Z');
    await Promise.all([open(), open(), open()]);
    expect(await open()).toEqual([202512, 202601, 202602, 202603, 202604, 202605]);
  });
});
