import { DistributorImport } from '../../src/network';
import { Company } from '../commissions/explained-company';

export const PEOPLE = 20_000;

/** Numbers as people have them: in the order of joining. */
export const numberOf = (index: number): string => `D${String(index).padStart(6, '0')}`;

const FIRST = ['Anna', 'Мария', 'Әлия', 'Ayşe', 'Дмитрий', 'Ivan', 'Сауле', 'Fatma', 'Олег', 'محمد'];
const LAST = ['Smirnova', 'Иванов', 'Қасымова', 'Yılmaz', 'Петров', 'Braun', 'Ахметова', 'Demir', 'Novak'];

/**
 * A closed month of a network large enough that the planner chooses as it does for a million: a tree some twenty levels
 * deep with thousands at a level, two in three of whom bought, and fresh statistics.
 */
export async function loadedCompany(): Promise<Company> {
  const company = await Company.start('2026-11-05T12:00:00Z');
  const random = randomFrom(7);
  const people = Array.from({ length: PEOPLE }, (_, index) => [
    numberOf(index),
    `${FIRST[Math.floor(random() * FIRST.length)]!} ${LAST[Math.floor(random() * LAST.length)]!}`,
    index === 0 ? '' : numberOf(Math.floor(index * random() ** 0.5)),
    '2026-01-15',
  ]);
  const definition = company.get(DistributorImport).definition('Ada');
  await company.take(definition, 'distributor_no,name,sponsor_no,enrolled_on', people);
  const buyers = people.filter((_, index) => index % 3 > 0);
  await company.orders(
    ...buyers.map(([no], index) => [`O-${index}`, no!, '2026-10-02', `${10 + (index % 90)}.00`] as const),
  );
  await company.close(202610);
  await company.app.ownerSql('ANALYZE');
  return company;
}

/** The same every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
