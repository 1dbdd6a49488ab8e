import { personName } from './names';
import { randomFrom } from './random';
import type { SponsorTree } from './tree';

/** A made-up month of that size, the same every time. */
export interface BenchNetwork {
  readonly sponsors: SponsorTree;
  readonly orders: number;
  /** The month of the orders, `2026-10`. */
  readonly month: string;
  /** The last day with orders. */
  readonly lastDay: number;
}

/** One person as generated. */
export interface MadeUpPerson {
  readonly index: number;
  readonly enrolledOn: string;
  readonly name: string;
}

export const distributorNo = (index: number): string => `D${String(index).padStart(8, '0')}`;

/** In the order of their numbers. One in ten came in the month itself and so is on the newcomers' plan. */
export function* people({ sponsors, month }: BenchNetwork): Generator<MadeUpPerson> {
  const random = randomFrom(13);
  yield { index: 0, enrolledOn: '2020-01-01', name: 'Root' };
  for (let index = 1; index < sponsors.length; index++) {
    const isNew = random() < 0.1;
    const enrolledOn = isNew
      ? `${month}-01`
      : `202${Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-15`;
    yield { index, enrolledOn, name: personName(random) };
  }
}

/** Three in five people buy in the month. Buyers count from 0; this is who stands behind a number. */
export const buyerCount = (distributors: number): number => Math.floor((distributors * 3) / 5);
export const indexOfBuyer = (buyer: number): number => Math.floor(buyer / 3) * 5 + (buyer % 3);

/** Who bought each order: everybody who buys once first, the rest at random. */
export function* buyers({ sponsors, orders }: BenchNetwork): Generator<number> {
  const random = randomFrom(11);
  const count = buyerCount(sponsors.length);
  for (let order = 0; order < orders; order++) yield order < count ? order : Math.floor(random() * count);
}

/** Day of the month and hundredths of CV, 5.00 up to 200.00, of one order after another. */
export function* orderFacts({ lastDay }: BenchNetwork): Generator<{ day: string; cvCents: number }> {
  const random = randomFrom(17);
  for (;;) {
    const day = String(1 + Math.floor(random() * lastDay)).padStart(2, '0');
    yield { day, cvCents: 500 + Math.floor(random() * 19_500) };
  }
}
