import type { Company } from './company';
import { expectRight } from './expect-right';
import { nextMonth } from './months';

/** On the second day of the month after: Ada calculates, everything is held against everything, Bob approves. */
export async function closeMonth(company: Company, month: string): Promise<void> {
  company.on(`${nextMonth(month)}-02`);
  await company.calculate(month);
  await expectRight(company, month);
  await company.approve(month);
}
