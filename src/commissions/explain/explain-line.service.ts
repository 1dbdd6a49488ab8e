import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { answerLine, type AnsweredLine, type LineAnswer } from './answer-line';
import type { Audience } from './audience';
import { CalculatedPeriods, type PeriodShown, periodShown } from './calculated-periods.view';
import { type Explained, explained } from './explained';
import { type LevelAsked, levelAsked } from './level-asked';
import { buyersAfter, type LineMember, lineMembers } from './line-members';
import { type NearerEarner, takenVolume } from './nearer-earners';
import { personAsked, type PersonShown, personShown } from './people';
import { requireLimit } from './require-limit';
import { findStanding, volumeBelow } from './standing';

export interface LineQuestion {
  readonly periodId: PeriodId;
  readonly distributorNo: string;
  /** `3`: everybody three steps below; `7+`: a line to infinite depth. */
  readonly level: string;
  readonly cursor?: string | undefined;
  /** 1 … 200 */
  readonly limit?: number | undefined;
}

/** Whose volume makes up a level or a line, in preorder: each member before those below. CV and money are decimals. */
export interface LineExplanation extends PeriodShown, Page<LineMember> {
  readonly distributor: PersonShown;
  readonly level: string;
  /** What is made of it: for a single level an answer of each bonus, whose line may reach over more levels. */
  readonly answers: readonly LineAnswer[];
  /** CV of all members on all pages; of a whole line, the volume that it is or would be paid on. */
  readonly volume: string;
}

/** Down to the order: which distributors and orders a line is paid on, or would be. */
@Injectable()
export class ExplainLine {
  constructor(private readonly periods: CalculatedPeriods) {}

  /**
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `level-form`, `level-unknown`, `limit`, `cursor` (another estimate took the
   *   place of the one that the last page was read from)
   */
  async explain(tx: Tx, question: LineQuestion, audience: Audience): Promise<LineExplanation> {
    const limit = requireLimit(question.limit);
    const person = await personAsked(tx, question.distributorNo, audience);
    const calculated = await this.periods.get(tx, question.periodId, audience);
    const head = await findStanding(tx, calculated, person);
    const whom = await explained(tx, calculated, head);
    const asked = levelAsked(calculated.planSet, whom.person.plan, question.level);
    const cursor = new Cursor(
      `level ${asked.level} of ${person.id} in run ${calculated.run.id}`,
      z.tuple([z.int32()]),
    );
    const [after] = cursor.decode(question.cursor) ?? [head.position];

    const answered: AnsweredLine[] = [];
    for (const line of asked.lines) answered.push(await answerLine(tx, whom, line));
    const nearer = asked.line ? answered[asked.lines.indexOf(asked.line)]!.nearer : [];
    const buyers = await buyersAfter(tx, calculated, head, { asked, nearer, after, count: limit + 1 });
    const members = await lineMembers(tx, calculated, head, buyers, audience);
    return {
      ...periodShown(calculated),
      distributor: personShown(person, head.plan),
      level: asked.level,
      answers: answered.map(({ answer }) => answer),
      volume: formatScaled(await volumeOf(tx, whom, asked, nearer)),
      ...toPage(
        members,
        limit,
        ({ position }) => cursor.encode([position]),
        ({ member }) => member,
      ),
    };
  }
}

/** All that is there less what nearer earners take. */
async function volumeOf(
  tx: Tx,
  { calculated, standing }: Explained,
  asked: LevelAsked,
  nearer: readonly NearerEarner[],
): Promise<number> {
  const all = await volumeBelow(tx, calculated, standing, asked.fromSteps, asked.toSteps);
  return all - (await takenVolume(tx, calculated, standing, nearer, asked));
}
