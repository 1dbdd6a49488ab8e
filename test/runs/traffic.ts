import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Adjust } from '../../src/commissions';
import { ChangeStatus, EnrolDistributor, MoveDistributor } from '../../src/network';
import { inTransaction, type Tx } from '../../src/platform/database';
import { DomainError } from '../../src/platform/errors';
import { BookOrder, BookRefund } from '../../src/volume';

/** Something that was accepted, and what it was told of itself. */
interface Accepted {
  readonly no: string;
  /** Whether it had been accepted before {@link Traffic.freezing}, or was begun after {@link Traffic.frozen}. */
  readonly when: 'before' | 'meanwhile' | 'after';
}
export interface AcceptedOrder extends Accepted {
  readonly cents: number;
  readonly periodId: number;
}
export interface AcceptedMove extends Accepted {
  readonly id: number;
  readonly to: string;
}

const DAYS = ['2025-10-01', '2025-10-19', '2025-10-20'];

/** Work that goes on from several connections of several applications while a month is frozen. */
export class Traffic {
  readonly orders: AcceptedOrder[] = [];
  readonly enrolments: (Accepted & { sponsor: string })[] = [];
  readonly moves: AcceptedMove[] = [];
  readonly statuses: (Accepted & { id: number; to: string })[] = [];
  readonly refunds: (Accepted & { cents: number; periodId: number; claim: boolean })[] = [];
  readonly adjustments: Accepted[] = [];
  /** How much was accepted. */
  accepted = 0;
  private phase: Accepted['when'] = 'before';
  private isOver = false;
  private readonly workers: Promise<void>[];

  constructor(
    private readonly applications: readonly INestApplicationContext[],
    private readonly people: string[],
    workers: number,
  ) {
    this.workers = Array.from({ length: workers }, (_, index) => this.work(index));
  }

  /** From here on it is not known on which side of the freeze something falls. */
  freezing(): void {
    this.phase = 'meanwhile';
  }

  /** The freeze is certain: what begins now comes after it. */
  frozen(): void {
    this.phase = 'after';
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.workers);
  }

  private async work(worker: number): Promise<void> {
    const random = randomNumbers(worker + 1);
    const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
    const acts = [
      this.order,
      this.order,
      this.order,
      this.enrol,
      this.move,
      this.status,
      this.refund,
      this.adjust,
    ];
    for (let turn = 0; !this.isOver; turn++) {
      const app = pick(this.applications);
      const begunIn = this.phase;
      const act = pick(acts);
      const done = await inTransaction(app.get(DataSource), (tx) =>
        act.call(this, { app, tx, pick, random, no: `${worker}-${turn}` }),
      ).catch((cause: unknown) => {
        // Moves below the own downline, refunds of what came back: refused, and not accepted.
        if (cause instanceof DomainError) return undefined;
        throw cause;
      });
      if (!done) continue;
      done(begunIn === 'before' && this.phase !== 'before' ? 'meanwhile' : begunIn);
      this.accepted++;
    }
  }

  private async order({ app, tx, pick, random, no }: Turn): Promise<Done> {
    const cents = 100 + random(20_000);
    const request = {
      orderNo: `O-${no}`,
      distributorNo: pick(this.people),
      orderedAt: pick(DAYS),
      cv: (cents / 100).toFixed(2),
    };
    const booked = await app.get(BookOrder, { strict: false }).book(tx, request, { by: 'shop' });
    return (when) => this.orders.push({ no: request.orderNo, cents, periodId: booked.periodId, when });
  }

  private async enrol({ app, tx, pick, no }: Turn): Promise<Done> {
    const request = {
      distributorNo: `N-${no}`,
      name: 'Newcomer',
      sponsorNo: pick(this.people),
      enrolledOn: pick(DAYS),
      by: 'shop',
    };
    await app.get(EnrolDistributor, { strict: false }).enrol(tx, request);
    return (when) => {
      this.people.push(request.distributorNo);
      this.enrolments.push({ no: request.distributorNo, sponsor: request.sponsorNo, when });
    };
  }

  private async move({ app, tx, pick }: Turn): Promise<Done> {
    const request = {
      distributorNo: pick(this.people),
      toSponsorNo: pick(this.people),
      by: 'shop',
      reason: 'a test',
    };
    const { id } = await app.get(MoveDistributor, { strict: false }).move(tx, request);
    return (when) =>
      this.moves.push({ no: request.distributorNo, to: request.toSponsorNo, id: Number(id), when });
  }

  private async status({ app, tx, pick }: Turn): Promise<Done> {
    const request = {
      distributorNo: pick(this.people),
      toStatus: pick(['active', 'suspended', 'terminated']),
      by: 'shop',
    };
    const { id } = await app.get(ChangeStatus, { strict: false }).change(tx, request);
    return (when) =>
      this.statuses.push({ no: request.distributorNo, to: request.toStatus, id: Number(id), when });
  }

  private async refund({ app, tx, pick, random, no }: Turn): Promise<Done | undefined> {
    const order = pick(this.orders) as AcceptedOrder | undefined;
    if (!order) return undefined;
    const cents = 1 + random(order.cents);
    const request = {
      refundNo: `R-${no}`,
      orderNo: order.no,
      refundedAt: '2025-10-20',
      cv: (cents / 100).toFixed(2),
    };
    const booked = await app.get(BookRefund, { strict: false }).book(tx, request, { by: 'shop' });
    return (when) => this.refunds.push({ no: request.refundNo, cents, when, ...booked });
  }

  private async adjust({ app, tx, pick, random }: Turn): Promise<Done> {
    const service = app.get(Adjust, { strict: false });
    const request = {
      distributorNo: pick(this.people),
      amount: `${random(50) + 1}.00`,
      reason: 'a test',
      by: 'Anna',
    };
    const id = await service.request(tx, request);
    await service.approve(tx, id, 'Boris');
    return (when) => this.adjustments.push({ no: `manual/${id}`, when });
  }
}

interface Turn {
  readonly app: INestApplicationContext;
  readonly tx: Tx;
  readonly no: string;
  pick<T>(all: readonly T[]): T;
  random(below: number): number;
}

/** Told when it is certain that it was accepted. */
type Done = (when: Accepted['when']) => unknown;

/** The same numbers each time; a linear congruential generator is random enough here. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
