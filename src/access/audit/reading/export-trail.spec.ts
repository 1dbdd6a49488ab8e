import { defused } from './export-trail';

describe('a value on its way into a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1'])(
    '%j is no formula',
    (value) => {
      expect(defused(value)).toBe(`'${value}`);
    },
  );

  it.each(['', 'U-100', '2026-11-05T12:00:00.000000Z', '{"after":{"amount":"-5.00"}}', 'Ольга'])(
    '%j stays as it is',
    (value) => {
      expect(defused(value)).toBe(value);
    },
  );
});
