import { curve, labels } from './curves';
import { LogAxis } from './log-axis';
import type { Series } from './series';

const WIDTH = 720;
const HEIGHT = 440;
const FRAME = { left: 70, right: 530, top: 50, bottom: 380 };

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 15px; font-weight: 600; }
  .grid { stroke: #d0d7de; stroke-width: 1; }
  .frame { stroke: #57606a; stroke-width: 1; }
  .line { fill: none; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .grid { stroke: #30363d; }
    .frame { stroke: #8b949e; }
  }`;

/** Seconds over size, both logarithmic, as an SVG that can be read on a light page and on a dark one. */
export function draw(title: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const x = new LogAxis(
    points.map(({ distributors }) => distributors),
    FRAME.left,
    FRAME.right,
  );
  const y = new LogAxis(
    points.map(({ seconds }) => seconds),
    FRAME.bottom,
    FRAME.top,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>${STYLE}
</style>
<text class="title" x="${FRAME.left}" y="28">${title}</text>
${x
  .ticks()
  .map((tick) => verticalLine(x.place(tick), tick))
  .join('\n')}
${y
  .ticks()
  .map((tick) => horizontalLine(y.place(tick), tick))
  .join('\n')}
<text x="${(FRAME.left + FRAME.right) / 2}" y="${FRAME.bottom + 44}" text-anchor="middle">distributors</text>
<text transform="translate(22 ${(FRAME.top + FRAME.bottom) / 2}) rotate(-90)" text-anchor="middle">seconds</text>
${series.map((one, index) => curve(one, index, { x, y })).join('\n')}
${labels(series, y, FRAME)}
</svg>
`;
}

const verticalLine = (at: number, tick: number): string =>
  `<line class="${at === FRAME.left ? 'frame' : 'grid'}" x1="${at}" y1="${FRAME.top}" x2="${at}" y2="${FRAME.bottom}"/>` +
  `<text x="${at}" y="${FRAME.bottom + 20}" text-anchor="middle">${tick.toLocaleString('en-US')}</text>`;

const horizontalLine = (at: number, tick: number): string =>
  `<line class="${at === FRAME.bottom ? 'frame' : 'grid'}" x1="${FRAME.left}" y1="${at}" x2="${FRAME.right}" y2="${at}"/>` +
  `<text x="${FRAME.left - 8}" y="${at + 4}" text-anchor="end">${tick.toLocaleString('en-US')}</text>`;
