import fc from 'fast-check';
import { act, type Act, doneOrRefused, picked } from './act';
import type { CompanyRecord, PersonFact } from './record';

const pick = fc.nat(1_000_000);
/** Upper case sorts before lower case by bytes, digits before both; all that a number may hold. */
const prefix = fc.constantFrom('A', 'a', 'Z', 'z', '0', '9', 'A-', 'a.', 'B_');
/** Tomorrow, today, this month, months ago. */
const daysAgo = fc.constantFrom(-1, 0, 0, 1, 5, 12, 20, 35, 62, 95, 400, 400, 400);

interface Newcomer {
  readonly pick: number;
  /** Below one of so many who came last, so that the tree grows deep. */
  readonly among: number;
  readonly prefix: string;
  readonly daysAgo: number;
}

const newcomer: fc.Arbitrary<Newcomer> = fc.record({
  pick,
  among: fc.constantFrom(1, 1, 2, 4, 1_000),
  prefix,
  daysAgo,
});

const enrolOne = newcomer.map((who) =>
  act('enrol one', async (record, company) => {
    const [person] = newcomers(record, [who]);
    await company.enrol(person!.no, person!.sponsorNo, person!.enrolledOn);
    add(record, [person!]);
  }),
);

/** A file in which children stand before their sponsors; some enrolled before them. */
export const enrolFile = (fewest: number, most: number): fc.Arbitrary<Act> =>
  fc.array(newcomer, { minLength: fewest, maxLength: most, size: 'max' }).map((who) =>
    act('take a distributors file', async (record, company) => {
      const people = newcomers(record, who);
      const rows = people.map(({ no, sponsorNo, enrolledOn }) => `${no},${sponsorNo ?? ''},${enrolledOn}`);
      const report = await company.takeDistributors(rows.reverse());
      expect(report).toMatchObject({ added: people.length, unchanged: 0 });
      add(record, people);
    }),
  );

/** Each below somebody who was there before, or who stands before in the list. */
function newcomers(record: CompanyRecord, who: readonly Newcomer[]): PersonFact[] {
  const people: PersonFact[] = [];
  for (const one of who) {
    const sponsor = picked([...record.people, ...people].slice(-one.among), one.pick);
    people.push({
      no: record.newNo(one.prefix),
      sponsorNo: sponsor.no,
      enrolledOn: record.day(one.daysAgo),
    });
  }
  return people;
}

function add(record: CompanyRecord, people: readonly PersonFact[]): void {
  for (const { no, sponsorNo, enrolledOn } of people) {
    record.note(`${no} is enrolled below ${sponsorNo ?? 'nobody'} on ${enrolledOn}`);
  }
  record.people.push(...people);
}

const move = fc.tuple(pick, pick).map(([who, whereTo]) =>
  act('move a leg', async (record, company) => {
    const [{ no }, { no: to }] = [picked(record.people, who), picked(record.people, whereTo)];
    const done = await doneOrRefused(moveRefusal(record, no, to), company.move(no, to));
    if (!done) return;
    record.note(`${no} is moved from ${record.sponsorOf(no)!} to ${to}`);
    record.moves.push({ no, toSponsorNo: to, at: record.now });
  }),
);

function moveRefusal(record: CompanyRecord, no: string, to: string): string | null {
  if (no === to) return 'move-cycle';
  if (record.sponsorOf(no) === null) return 'move-root';
  if (record.sponsorOf(no) === to) return 'move-unchanged';
  return record.isInDownline(to, no) ? 'move-cycle' : null;
}

const changeStatus = fc
  .tuple(
    pick,
    fc.constantFrom('terminated' as const, 'terminated' as const, 'suspended' as const, 'active' as const),
  )
  .map(([who, status]) =>
    act(`make somebody ${status}`, async (record, company) => {
      const { no } = picked(record.people, who);
      const refused = record.statusOf(no) === status ? 'status-unchanged' : null;
      if (!(await doneOrRefused(refused, company.status(no, status)))) return;
      record.note(`${no} is ${status}`);
      record.statuses.push({ no, status, at: record.now });
    }),
  );

export const peopleActs: readonly fc.Arbitrary<Act>[] = [
  ...[enrolOne, enrolFile(2, 4)],
  ...[move, move, changeStatus, changeStatus],
];
