import fc from 'fast-check';
import { z } from 'zod';
import { DomainError } from '../errors';
import { Cursor } from './cursor';

const byVolume = new Cursor('downline by volume', z.tuple([z.string(), z.int()]));

function refusal(text: string): DomainError {
  try {
    byVolume.decode(text);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error(`"${text}" was taken`);
}

describe('a cursor', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), (text, number) => {
        expect(byVolume.decode(byVolume.encode([text, number]))).toEqual([text, number]);
      }),
    );
  });

  it('needs nothing escaped in an address', () => {
    expect(byVolume.encode(['Ünlü & Söhne?', 42])).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is null for the first page', () => {
    expect(byVolume.decode(undefined)).toBeNull();
  });

  it('is refused when any character is changed, added or left off', () => {
    const cursor = byVolume.encode(['1001', 250]);
    for (let at = 0; at < cursor.length; at++) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      expect(refusal(cursor.slice(0, at) + other + cursor.slice(at + 1)).code).toBe('cursor');
      expect(refusal(cursor.slice(0, at)).code).toBe('cursor');
    }
    expect(refusal(`${cursor}A`).code).toBe('cursor');
    expect(refusal(`${cursor}=`).code).toBe('cursor');
  });

  it('is refused by another list, and when its keys are of another kind', () => {
    expect(refusal(new Cursor('orders', z.tuple([z.string(), z.int()])).encode(['1001', 250])).code).toBe(
      'cursor',
    );
    const other = new Cursor('downline by volume', z.tuple([z.int(), z.string()]));
    expect(refusal(other.encode([250, '1001']))).toMatchObject({ kind: 'invalid', field: 'cursor' });
  });

  it.each(['', 'null', '{}', '[]', '%00', 'a'.repeat(100_000)])('refuses %p', (text) => {
    expect(refusal(text).code).toBe('cursor');
  });
});
