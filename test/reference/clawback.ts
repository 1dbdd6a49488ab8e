import { byDistributorBonusLevel, formatMoney } from './close';
import { allLines, amountOf, feeds, linesByEarner, type Line } from './lines';
import { upline, type Person } from './network';
import { personIn, readPeriod, type PeriodFacts } from './period-facts';
import { isQualified, type PvOf } from './qualification';
import { add, compare, parseDecimal, subtract, ZERO, type Rational } from './rational';
import type { ClawbackInput, ClawbackResult, ReferenceAdjustment, ReferenceClaim } from './types';

/** The closed period and what has become of its lines. */
interface Books {
  readonly facts: PeriodFacts;
  readonly lines: readonly Line[];
  readonly byEarner: ReadonlyMap<Person, readonly Line[]>;
  /** "C all CV of that line refunded so far". */
  readonly refunded: Map<Line, Rational>;
  /** All CV of the closed period that a buyer got back so far. */
  readonly refundedPv: Map<Person, Rational>;
  /** Lines that hung on a qualification now missed: "clawed back whole, once". */
  readonly lost: Set<Line>;
}

/** Section 3: a refund of an order whose period is closed "is a claim on a closed period". */
export function referenceClawback(input: ClawbackInput): ClawbackResult {
  refuseOtherPlan(input);
  const books = openBooks(input);
  const adjustments: ReferenceAdjustment[] = [];
  for (const claim of input.claims) {
    const before = books.lines.map((line) => owed(books, line));
    bookRefundedVolume(books, claim);
    if (input.planSet.refundedQualification === 'lost') loseMissedBonuses(books, claim);
    adjustments.push(...differences(books, before, claim));
  }
  return { adjustments };
}

function openBooks({ closed }: ClawbackInput): Books {
  const facts = readPeriod(closed);
  const lines = allLines(facts);
  const byEarner = linesByEarner(lines);
  return { facts, lines, byEarner, refunded: new Map(), refundedPv: new Map(), lost: new Set() };
}

/** "Everything needed to explain or recompute a closed period is frozen with it: … plan and version". */
function refuseOtherPlan({ planSet, minorDigits, closed }: ClawbackInput): void {
  const same =
    JSON.stringify(planSet) === JSON.stringify(closed.planSet) && minorDigits === closed.minorDigits;
  if (!same) throw new Error('the plan set and minor digits must be those frozen with the closed period');
}

function bookRefundedVolume({ facts, byEarner, refunded, refundedPv }: Books, claim: ReferenceClaim): void {
  const buyer = personIn(facts, claim.buyerNo);
  const cv = parseDecimal(claim.cv);
  const buyerRefunded = add(refundedPv.get(buyer) ?? ZERO, cv);
  if (compare(cv, ZERO) < 0n) throw new Error(`${claim.refundNo}: a claim is not negative`);
  // A refund is never more than its order, and the order is in the buyer's PV.
  if (compare(buyerRefunded, buyer.pv) > 0n)
    throw new Error(`${claim.refundNo}: more refunded than was bought`);
  refundedPv.set(buyer, buyerRefunded);
  for (const { steps, ancestor } of upline(buyer)) {
    for (const line of byEarner.get(ancestor) ?? []) {
      if (feeds(facts, buyer, steps, line)) refunded.set(line, add(refunded.get(line) ?? ZERO, cv));
    }
  }
}

/**
 * "`refundedQualification: lost`: the qualifications of the buyer and the buyer's sponsor are tested again from the frozen facts
 * without the refunded CV; lines that hung on one now missed are clawed back whole, once; nobody else gains." Theirs alone: a
 * buyer's PV counts in nobody else's qualification. What a `nearest` bonus paid here goes to no one.
 */
function loseMissedBonuses({ facts, byEarner, refundedPv, lost }: Books, claim: ReferenceClaim): void {
  const withoutRefunds: PvOf = (person) => subtract(person.pv, refundedPv.get(person) ?? ZERO);
  const buyer = personIn(facts, claim.buyerNo);
  for (const person of [buyer, buyer.sponsor]) {
    if (person === undefined) continue;
    for (const line of byEarner.get(person) ?? []) {
      if (!isQualified(line.bonus.qualification, person, withoutRefunds)) lost.add(line);
    }
  }
}

/** "`owed(C) = round((V − C) × pointValue × rate)`", and nothing once the line is clawed back whole. */
function owed({ facts, refunded, lost }: Books, line: Line): Rational {
  if (lost.has(line)) return ZERO;
  return amountOf(facts.input, subtract(line.volume, refunded.get(line) ?? ZERO), line.rate);
}

/**
 * "each booking posts `owed(C after) − owed(C before)`": one adjustment per earner, bonus, level and refund, whether it comes
 * of the volume, of a lost qualification or of both. Zero differences are left out.
 */
function differences(
  books: Books,
  before: readonly Rational[],
  claim: ReferenceClaim,
): ReferenceAdjustment[] {
  const adjustments: ReferenceAdjustment[] = [];
  books.lines.forEach((line, index) => {
    const owedBefore = before[index] ?? ZERO;
    const owedAfter = owed(books, line);
    if (compare(owedAfter, owedBefore) === 0n) return;
    adjustments.push({
      bookedIn: claim.bookedIn,
      distributorNo: line.earner.fact.no,
      bonus: line.bonus.bonus,
      level: line.level,
      refundNo: claim.refundNo,
      amount: formatMoney(books.facts.input, subtract(owedAfter, owedBefore)),
    });
  });
  return adjustments.sort(byDistributorBonusLevel);
}
