import { Keys } from './keys';

describe('what is sealed', () => {
  const keys = new Keys('a secret of at least thirty-two characters');
  const plain = Buffer.from('KWWRNJK3SHNIGCHG');

  it('comes back, and never looks the same twice', () => {
    const [one, other] = [keys.seal('codes', plain, 'person 1'), keys.seal('codes', plain, 'person 1')];
    expect(one.equals(other)).toBe(false);
    for (const sealed of [one, other]) {
      expect(keys.open('codes', sealed, 'person 1')).toEqual(plain);
      expect(sealed.includes(plain)).toBe(false);
    }
  });

  it('opens with nothing but the same secret, purpose and owner, and unchanged', () => {
    const sealed = keys.seal('codes', plain, 'person 1');
    expect(() =>
      new Keys('another secret of thirty-two characters').open('codes', sealed, 'person 1'),
    ).toThrow();
    expect(() => keys.open('accounts', sealed, 'person 1')).toThrow();
    expect(() => keys.open('codes', sealed, 'person 2')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => keys.open('codes', changed, 'person 1')).toThrow();
      expect(() => keys.open('codes', sealed.subarray(0, at), 'person 1')).toThrow();
    }
  });
});

it('a signature is of one purpose and one secret', () => {
  const keys = new Keys('a secret of at least thirty-two characters');
  expect(keys.sign('device', 'x')).toBe(keys.sign('device', 'x'));
  expect(keys.sign('device', 'x')).not.toBe(keys.sign('throttle', 'x'));
  expect(keys.sign('device', 'x')).not.toBe(
    new Keys('another secret of thirty-two characters').sign('device', 'x'),
  );
});
