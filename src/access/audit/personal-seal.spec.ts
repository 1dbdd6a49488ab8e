import { randomBytes } from 'node:crypto';
import { digest, SALT_BYTES, seal, unseal } from './personal-seal';

describe('what an entry tells of a person', () => {
  const salt = randomBytes(SALT_BYTES);

  it.each(['192.0.2.7', '', 'анна@хост', '2001:db8::1'])(
    '%j is read with the salt and by nobody without',
    (text) => {
      const sealed = seal(salt, text);
      expect(unseal(salt, sealed)).toBe(text);
      expect(unseal(null, sealed)).toBeNull();
      expect(unseal(randomBytes(SALT_BYTES), sealed)).toBeNull();
      if (text !== '') expect(sealed).not.toContain(text);
    },
  );

  it('is never sealed to the same twice, and tampering shows', () => {
    const sealed = seal(salt, '192.0.2.7');
    expect(seal(salt, '192.0.2.7')).not.toBe(sealed);
    const last = sealed.at(-1) === 'A' ? 'Q' : 'A';
    expect(unseal(salt, sealed.slice(0, -2) + last + last)).toBeNull();
    expect(unseal(salt, 'sealed:')).toBeNull();
  });

  it('that was not sealed stays as it is', () => {
    expect(unseal(salt, 'ann@desk')).toBe('ann@desk');
    expect(unseal(null, null)).toBeNull();
  });

  it('has one digest for the same value of the same person under the same key', () => {
    const one = digest(salt, 'email', 'ann@example.org');
    expect(digest(salt, 'email', 'ann@example.org')).toBe(one);
    expect(digest(salt, 'name', 'ann@example.org')).not.toBe(one);
    expect(digest(randomBytes(SALT_BYTES), 'email', 'ann@example.org')).not.toBe(one);
  });
});
