import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { barProgress } from './progress';

/** What a terminal is sent while `work` runs. */
async function drawn(work: (progress: ReturnType<typeof barProgress>) => Promise<void>): Promise<string> {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  const progress = barProgress(terminal as unknown as NodeJS.WriteStream);
  await work(progress);
  progress.stop();
  return stripVTControlCharacters(String(terminal.read() ?? ''));
}

describe('a bar on a terminal', () => {
  it('shows how far a long phase is', async () => {
    const text = await drawn(async (progress) => {
      progress.phase('reading', 200);
      progress.done(50);
      await sleep(700);
      progress.done(150);
      await sleep(300);
    });
    expect(text).toMatch(/reading .* 25% {2}50\/200/);
    expect(text).toMatch(/reading .* 75% {2}150\/200/);
  });

  it('shows the time alone when nobody knows how much there is', async () => {
    const text = await drawn(async (progress) => {
      progress.phase('indexing', 0);
      await sleep(700);
    });
    expect(text).toContain('indexing  0s');
    expect(text).not.toContain('%');
  });

  it('does not flicker for what is over at once', async () => {
    const text = await drawn(async (progress) => {
      for (let i = 0; i < 20; i++) progress.phase('writing', 10);
      return Promise.resolve();
    });
    expect(text).toBe('');
  });
});
