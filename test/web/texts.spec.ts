import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../src/platform/project-file';

const TEXTS = projectFile('web', 'src', 'i18n');
const PAGES = projectFile('web', 'src');
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text by its whole key: `recoveryCodes.left_one`. */
function textsOf(language: string, area: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value);
    else
      for (const [name, inner] of Object.entries(value as object))
        walk(inner, key === '' ? name : `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(join(TEXTS, language, `${area}.json`), 'utf8')), '');
  return found;
}

const areas = readdirSync(join(TEXTS, 'ru')).map((name) => name.replace(/\.json$/, ''));
const withoutPlural = (texts: Map<string, string>) =>
  new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')));
const namesIn = (text: string) =>
  [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((name) => name.slice(2).trim()).sort();

describe('the texts of the pages', () => {
  it('exist in both languages', () => {
    expect(readdirSync(join(TEXTS, 'en'))).toEqual(readdirSync(join(TEXTS, 'ru')));
  });

  // Refusals have the service's own English sentence.
  it.each(areas.filter((area) => area !== 'problems'))('say the same in both: %s', (area) => {
    const [ru, en] = [textsOf('ru', area), textsOf('en', area)];
    expect([...withoutPlural(en)].sort()).toEqual([...withoutPlural(ru)].sort());
    for (const [key, text] of en) {
      expect([key, text.trim() !== '']).toEqual([key, true]);
      // A plural's "one" may do without the number.
      if (PLURAL.test(key)) continue;
      expect([key, namesIn(ru.get(key) ?? '')]).toEqual([key, namesIn(text)]);
    }
  });

  it.each(areas)('have the plurals that the language has: %s', (area) => {
    for (const [language, forms] of [
      ['ru', ['one', 'few', 'many', 'other']],
      ['en', ['one', 'other']],
    ] as const) {
      const texts = textsOf(language, area);
      const plurals = new Set(
        [...texts.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
      );
      for (const key of plurals)
        expect([key, forms.filter((form) => !texts.has(`${key}_${form}`))]).toEqual([key, []]);
    }
  });

  it('are Russian where they are said to be', () => {
    const names =
      /^(Upline|IBAN|BIC( \(SWIFT\))?|SEPA \(pain[\d.]+\)|CSV|PDF|XLSX|PV|GV|CV|SHA-256|[\W\d_]*)$/;
    const foreign: string[] = [];
    for (const area of areas)
      for (const [key, text] of textsOf('ru', area)) {
        const bare = text.replaceAll(/\{\{.*?\}\}/g, '').trim();
        if (names.test(bare) || !/[A-Za-z]{4}/.test(bare) || /[а-яё]/i.test(bare)) continue;
        foreign.push(`${area}: ${key}: ${text}`);
      }
    expect(foreign).toEqual([]);
  });

  it('are what pages ask for', () => {
    const known = new Map(areas.map((area) => [area, withoutPlural(textsOf('ru', area))]));
    const unknown: string[] = [];
    for (const name of readdirSync(PAGES, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || name.endsWith('.d.ts')) continue;
      const source = readFileSync(join(PAGES, name), 'utf8');
      const own = /useTranslation\('([\w-]+)'\)/.exec(source)?.[1] ?? 'common';
      for (const [, key] of source.matchAll(/\bt\(\s*'([\w-]+(?::[\w.-]+|(?:\.[\w-]+)*))'/g)) {
        const [area, path] = key!.includes(':') ? (key!.split(':') as [string, string]) : [own, key!];
        if (!known.get(area)?.has(path)) unknown.push(`${name}: ${key}`);
      }
    }
    expect(unknown).toEqual([]);
  });
});
