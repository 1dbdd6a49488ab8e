import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { AddPlanVersion, PlanVersions } from '../../src/plans';
import { parsePeriod } from '../../src/periods';
import { loadConfig } from '../../src/platform/config';
import { inTransaction, type Tx } from '../../src/platform/database';
import { closeMonth } from '../stories/close-month';
import { ADA, BOB, Company } from '../stories/company';
import { inACompany } from '../stories/in-a-company';
import { PROFESSIONAL, shippedPlanText } from '../stories/plan-text';
import { refusal } from '../stories/refusal';
import { linesOf } from '../stories/results';

/** One that differs in the rate of level 1 alone. */
const plan = (level1: string, currency = 'USD'): string =>
  shippedPlanText([PROFESSIONAL, `["${level1}"]`], ['currency: USD', `currency: ${currency}`]);

/** The number of the version in force. */
const inForce = async (company: Company, period: string): Promise<number> =>
  (await company.tx((tx) => company.get(PlanVersions).forPeriod(tx, parsePeriod(period)))).version.number;

const versions = (company: Company) => company.tx((tx) => company.get(PlanVersions).list(tx));

/** January is over and open, February is running; nothing of March is booked anywhere. */
async function inFebruary(work: (company: Company) => Promise<void>): Promise<void> {
  await inACompany({ now: '2026-02-10' }, async (company) => {
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
    await company.takeOrders('O-1,B,2026-01-10,100.00');
    await work(company);
  });
}

describe('versions of the plan set', () => {
  it('begin with one that always held, and only once', () =>
    inFebruary(async (company) => {
      const again = await company.tx((tx) =>
        company.get(AddPlanVersion).ensureFirst(tx, plan('9%'), 'plan.yaml', BOB),
      );
      expect(again).toBeNull();
      expect(await versions(company)).toMatchObject([
        { number: 1, effectiveFrom: 0, addedBy: ADA, holds: true },
      ]);
      expect(await inForce(company, '1999-01')).toBe(1);
    }));

  it('take effect from a period that has not begun, without a reason', () =>
    inFebruary(async (company) => {
      const added = await company.addPlan(plan('9%'), '2026-03', 'never mind');
      expect(added).toMatchObject({ number: 2, effectiveFrom: 202603, holds: true, correctionReason: null });
      expect(added.worstCase).toMatch(/unbounded|ancestor/i);
      expect([await inForce(company, '2026-02'), await inForce(company, '2026-03')]).toEqual([1, 2]);
      // The newest of those that take effect together; the one that takes effect latest of all.
      await company.addPlan(plan('8%'), '2026-04');
      await company.addPlan(plan('7%'), '2026-03');
      expect([await inForce(company, '2026-03'), await inForce(company, '2026-04')]).toEqual([4, 3]);
    }));

  it.each(['2026-01', '2026-02', '2020-01'])(
    'correct %s, which has begun, with a reason and a second person',
    (from) =>
      inFebruary(async (company) => {
        for (const reason of [undefined, '', '  ']) {
          expect(await refusal(company.addPlan(plan('9%'), from, reason))).toMatchObject({
            ...{ code: 'plan-correction-reason', field: 'reason' },
          });
        }
        const added = await company.addPlan(plan('9%'), from, ' the notice said 9 % ');
        expect(added).toMatchObject({ number: 2, holds: false, correctionReason: 'the notice said 9 %' });
        expect(await inForce(company, '2026-02')).toBe(1);
        for (const by of [ADA, 'ADA', ' ada ']) {
          expect((await refusal(company.approvePlan(2, by))).code).toBe('approval-own');
        }
        const approved = await company.approvePlan(2);
        expect(approved).toMatchObject({ holds: true, addedBy: ADA, approvedBy: BOB, approvalWaived: false });
        expect(approved.approvedAt).toEqual(new Date('2026-02-10T12:00:00Z'));
        expect(await inForce(company, '2026-02')).toBe(2);
        expect(await inForce(company, '2026-01')).toBe(from === '2026-02' ? 1 : 2);
        expect((await refusal(company.approvePlan(2))).code).toBe('plan-version-holds');
        expect((await refusal(company.approvePlan(3))).code).toBe('plan-version-unknown');
      }),
  );

  it('know that a month has begun by the calendar alone', () =>
    inFebruary(async (company) => {
      company.on('2026-03-01T00:00:00Z');
      expect((await refusal(company.addPlan(plan('9%'), '2026-03'))).code).toBe('plan-correction-reason');
      expect((await company.addPlan(plan('9%'), '2026-04')).holds).toBe(true);
    }));

  it('are approved by one person alone where the company says so, and that is kept', () =>
    inACompany({ now: '2026-02-10', config: { approval: 'single' } }, async (company) => {
      await company.takeDistributors('A,,2025-01-01');
      await company.takeOrders('O-1,A,2026-02-10,1.00');
      await company.addPlan(plan('9%'), '2026-02', 'a mistake');
      expect(await company.approvePlan(2, ADA)).toMatchObject({ approvedBy: ADA, approvalWaived: true });
    }));

  it('leave frozen periods alone, those that were closed before their time as well', () =>
    inFebruary(async (company) => {
      await closeMonth(company, '2026-01');
      const late = await refusal(company.addPlan(plan('9%'), '2026-01', 'a mistake'));
      expect(late).toMatchObject({ code: 'plan-period-frozen', field: 'from' });
      // February in review, March closed though it has not begun.
      await company.calculate('2026-02', 'the year ends');
      expect((await refusal(company.addPlan(plan('9%'), '2026-02', 'a mistake'))).code).toBe(
        'plan-period-frozen',
      );
      await company.approve('2026-02');
      await company.calculate('2026-03', 'the year ends');
      expect((await refusal(company.addPlan(plan('9%'), '2026-03'))).code).toBe('plan-period-frozen');
      expect((await company.addPlan(plan('9%'), '2026-04')).number).toBe(2);
    }));

  it('that say the same are not added', () =>
    inFebruary(async (company) => {
      const otherwise = `# the same\n${plan('5%').replace('["5%"]', '[ "5.00%" ]')}`;
      await company.addPlan(plan('5%'), '2026-03');
      expect((await refusal(company.addPlan(otherwise, '2026-03'))).code).toBe('plan-unchanged');
      expect((await refusal(company.addPlan(otherwise, '2026-04'))).code).toBe('plan-unchanged');
      // Back to what held before is a change.
      expect((await company.addPlan(shippedPlanText(), '2026-04')).number).toBe(3);
    }));

  it('with mistakes are refused with all of them, and nothing is kept', () =>
    inFebruary(async (company) => {
      const text = plan('105%').replace('months: 3', 'month: 3');
      const refused = await refusal(company.addPlan(text, '2026-03'));
      expect(refused.code).toBe('plan-document');
      expect(refused.params['total']).toBe(2);
      expect(await versions(company)).toHaveLength(1);
    }));
});

describe('the currency', () => {
  it('never changes once there are periods', () =>
    inFebruary(async (company) => {
      const refused = await refusal(company.addPlan(plan('5%', 'RUB'), '2026-03'));
      expect(refused).toMatchObject({ code: 'plan-currency', field: 'currency' });
      expect(refused.message).toContain('USD');
    }));

  it('is chosen before, and later versions keep to it', () =>
    inACompany({ now: '2026-01-10' }, async (company) => {
      await company.addPlan(plan('5%', 'RUB'), '2026-01');
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
      await company.takeOrders('O-1,B,2026-01-10,100.00');
      expect((await refusal(company.addPlan(plan('6%'), '2026-02'))).code).toBe('plan-currency');
      await company.addPlan(plan('6%', 'RUB'), '2026-02');
      await closeMonth(company, '2026-01');
      await closeMonth(company, '2026-02');
    }));

  it('is one for all periods: a month of another is not closed', () =>
    inACompany({ now: '2026-02-10' }, async (company) => {
      // Chosen for February; but then orders of January make that the first period.
      await company.addPlan(plan('5%', 'RUB'), '2026-02');
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
      await company.takeOrders('O-1,B,2026-01-10,100.00\nO-2,B,2026-02-10,100.00');
      await closeMonth(company, '2026-01');
      company.on('2026-03-02');
      expect((await refusal(company.calculate('2026-02'))).code).toBe('plan-currency');
      await company.addPlan(plan('6%'), '2026-02', 'the books are in dollars');
      await company.approvePlan(3);
      await closeMonth(company, '2026-02');
      expect(await linesOf(company, '2026-02')).toEqual(['2026-02,A,professional,level,1,100.00,6,6.00,']);
    }));
});

describe('versions added at once', () => {
  it('by two processes get numbers of their own', () =>
    inFebruary(async (company) => {
      const { databaseUrl, clock } = company.app;
      const config = loadConfig({}, '/nonexistent');
      const other = await NestFactory.createApplicationContext(
        AppModule.forRoot({ config, clock, databaseUrl }),
        { logger: ['error'] },
      );
      try {
        const rates = ['1%', '2%', '3%', '4%', '6%', '7%'];
        const added = await Promise.all(
          rates.map((rate, index) =>
            index % 2 === 0
              ? company.addPlan(plan(rate), '2026-03')
              : inTransaction(other.get(DataSource), (tx) =>
                  other.get(AddPlanVersion, { strict: false }).add(tx, {
                    ...{ text: plan(rate), fileName: 'plan.yaml', from: 202603, by: BOB },
                  }),
                ),
          ),
        );
        expect(added.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6, 7]);
        const documents = new Map(added.map(({ number, document }) => [number, document]));
        for (const { number, document } of (await versions(company)).slice(1)) {
          expect(document).toBe(documents.get(number));
        }
      } finally {
        await other.close();
      }
    }));

  it('with a number that a failed one had before are read anew', () =>
    inFebruary(async (company) => {
      const versionTwo = (tx: Tx) => company.get(PlanVersions).get(tx, 2);
      const failed = company.tx(async (tx) => {
        const version = { text: plan('9%'), fileName: 'plan.yaml', from: 202603, by: ADA };
        await company.get(AddPlanVersion).add(tx, version);
        await versionTwo(tx);
        throw new Error('the network is gone');
      });
      await expect(failed).rejects.toThrow('the network is gone');
      await company.addPlan(plan('8%'), '2026-03');
      const { planSet } = await company.tx(versionTwo);
      const professional = planSet.plans.find(({ key }) => key === 'professional');
      expect(professional!.bonuses[0]!.rule).toEqual({ rates: [80_000] });
    }));
});
