import { readFileSync, statSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../src/platform/project-file';
import { builtUpline } from '../support/built-upline';

/** What a distributor's phone fetches before it shows the first page, compressed. */
const LIMIT_BYTES = 350_000;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

describe('the first load', () => {
  let manifest: Record<string, Chunk>;
  const built = (...path: string[]) => projectFile('dist', 'web', ...path);
  beforeAll(async () => {
    await builtUpline();
    manifest = JSON.parse(readFileSync(built('manifest.json'), 'utf8')) as Record<string, Chunk>;
  }, 240_000);

  /** The chunks and what they import at once, not what they may load later. */
  const filesOf = (...entries: string[]): Set<string> => {
    const files = new Set<string>();
    const add = (entry: string) => {
      const chunk = manifest[entry]!;
      if (files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const style of chunk.css ?? []) files.add(style);
      for (const other of chunk.imports ?? []) add(other);
    };
    entries.forEach(add);
    return files;
  };

  /** As it is sent; what is too small to be compressed as it is. */
  const sentBytes = (file: string) => {
    const path = built(file);
    return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  };

  const texts = (area: string) => ['ru', 'en'].map((language) => `src/i18n/${language}/${area}.json`);

  it("of a distributor's pages is small", () => {
    const files = filesOf(
      'index.html',
      'src/areas/distributor/index.tsx',
      ...['common', 'problems', 'distributor'].flatMap(texts),
    );
    const bytes = [...files].reduce((sum, file) => sum + sentBytes(file), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  it('holds nothing of the other areas, nor what draws charts and trees', () => {
    const files = filesOf('index.html', 'src/areas/distributor/index.tsx');
    for (const area of ['periods', 'people', 'finance', 'office', 'account', 'sign-in'])
      for (const other of [`src/areas/${area}/index.tsx`])
        expect([area, files.has(manifest[other]!.file)]).toEqual([area, false]);
    const code = [...files]
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(built(file), 'utf8'));
    expect(code.some((text) => text.includes('MuiChartsAxis'))).toBe(false);
    expect(code.some((text) => text.includes('react-flow__'))).toBe(false);
  });

  it('names everything by what it holds, and has no map of the sources', () => {
    for (const { file } of Object.values(manifest))
      expect(file).toMatch(/^assets\/[\w.-]+-[\w-]{8}\.(js|css|svg|woff2)$/);
    expect(existsSync(join(built('assets'), 'index.js.map'))).toBe(false);
  });
});
