import { paceOf } from './progress';

const told = (done: number, total: number, elapsedMs: number) =>
  paceOf({ phase: 'writing', done, total, elapsedMs });

it('says how fast a phase goes and how long it takes yet', () => {
  expect(told(500, 2_000, 1_000)).toEqual({
    phase: 'writing',
    done: 500,
    total: 2_000,
    perSecond: 500,
    secondsLeft: 3,
  });
});

it('says nothing that it cannot know', () => {
  expect(told(0, 2_000, 0)).toMatchObject({ perSecond: null, secondsLeft: null });
  expect(told(0, 2_000, 500)).toMatchObject({ perSecond: null, secondsLeft: null });
  expect(told(500, 0, 1_000)).toMatchObject({ perSecond: 500, secondsLeft: null });
});

it('is never late below zero where the total was but reckoned', () => {
  expect(told(2_100, 2_000, 1_000)).toMatchObject({ secondsLeft: 0 });
});
