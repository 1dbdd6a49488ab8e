import { requireGoodPassword } from './password-rules';

const judge = async (password: string, ...own: string[]): Promise<string> =>
  requireGoodPassword(password, own).then(
    () => 'good',
    (error: unknown) => (error as { code: string }).code,
  );

describe('a password', () => {
  it.each([
    ['seven characters', '1x2y3z4', 'password-short'],
    ['eight of them', 'gk3!p-8w', 'good'],
    ['eight letters of two characters each', 'ё́'.repeat(8), 'password-common'],
    ['128 characters', 'aB3-'.repeat(32), 'good'],
    ['129 characters', 'aB3-'.repeat(32) + 'x', 'password-long'],
    ['any script and spaces', 'لا أحد يعرف هذا', 'good'],
    ['a million characters', 'x'.repeat(1_000_000), 'password-long'],
    ['half a character', 'abcdefg\udc00', 'password-broken'],
    ['one from the list', 'sunshine', 'password-common'],
    ['one from the list, louder', 'SunShine', 'password-common'],
    ['one from the list, in wide letters', 'ｓｕｎｓｈｉｎｅ', 'password-common'],
    ['one from the list, typed on Russian keys', 'йцукенгш', 'password-common'],
    ['a Russian word that everybody tries', 'Пароль2026!', 'password-common'],
    ['one character again and again', 'aaaaaaaaaaaa', 'password-common'],
    ['our name', 'Upline2026', 'password-common'],
    ['something else', 'корова жуёт траву', 'good'],
  ])('of %s', async (_, password, verdict) => {
    expect(await judge(password)).toBe(verdict);
  });

  it('is not what everybody knows of the person', async () => {
    expect(await judge('Katharina1990', 'katharina')).toBe('password-common');
    expect(await judge('k.schmidt', 'x', 'k.schmidt@example.org')).toBe('password-common');
    expect(await judge('Katharina likes 7 tigers', 'katharina')).toBe('good');
  });
});
