import type { LogAxis } from './log-axis';
import type { Series } from './series';

/** Told apart without colour too: each has a mark of its own, and its name stands beside its line. */
const COLOURS = ['#0072b2', '#009e73', '#d55e00', '#b35fa0'];
const MARKS = ['M-4-4h8v8h-8z', 'M0-5L5 4H-5z', 'M0-5.5L5.5 0 0 5.5-5.5 0z', 'M-5-4H5L0 5z'];

const LABEL_HEIGHT = 18;

const mark = (index: number, left: number, top: number): string =>
  `<path fill="${COLOURS[index % COLOURS.length]!}" transform="translate(${left} ${top})" d="${MARKS[index % MARKS.length]!}"/>`;

/** The line of the series with that index, with a mark at each point that was measured. */
export function curve({ points }: Series, index: number, { x, y }: { x: LogAxis; y: LogAxis }): string {
  const places = points.map(
    ({ distributors, seconds }) => [x.place(distributors), y.place(seconds)] as const,
  );
  const line = places.map(([left, top]) => `${left},${top}`).join(' ');
  const marks = places.map(([left, top]) => mark(index, left, top)).join('');
  return `<polyline class="line" stroke="${COLOURS[index % COLOURS.length]!}" points="${line}"/>${marks}`;
}

/** Beside the end of each line, moved apart where two would overlap. */
export function labels(series: readonly Series[], y: LogAxis, frame: { right: number; top: number }): string {
  const wanted = series
    .map(({ name, points }, index) => ({ name, index, top: y.place(points.at(-1)!.seconds) }))
    .toSorted((a, b) => a.top - b.top);
  let free = frame.top;
  return wanted
    .map(({ name, index, top }) => {
      const at = Math.max(top, free);
      free = at + LABEL_HEIGHT;
      return `${mark(index, frame.right + 14, at)}<text x="${frame.right + 26}" y="${at + 4}">${name}</text>`;
    })
    .join('\n');
}
