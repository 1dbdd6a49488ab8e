import { createHash } from 'node:crypto';
import { BEFORE_THE_FIRST, canonicalEntry, type SealedEntry, sealOf } from './canonical-entry';

const entry: SealedEntry = {
  id: '7',
  at: '2026-11-05T12:00:00.000000Z',
  action: 'distributor.moved',
  byName: 'Ольга',
  personId: null,
  via: 'token',
  credential: 'token:3',
  address: '127.0.0.1',
  requestId: 'abc',
  subjectKind: 'distributor',
  subject: 'U1',
  details: '{"after":{"sponsorNo":"U2"}}',
};

/** As the README has it, typed by hand. */
const bytes = [
  '1:7',
  '27:2026-11-05T12:00:00.000000Z',
  '17:distributor.moved',
  '10:Ольга',
  '-',
  '5:token',
  '7:token:3',
  '9:127.0.0.1',
  '3:abc',
  '11:distributor',
  '2:U1',
  '28:{"after":{"sponsorNo":"U2"}}',
  '',
].join('\n');

describe('what is sealed of an entry', () => {
  it('is its values with their lengths in bytes', () => {
    expect(canonicalEntry(entry).toString()).toBe(bytes);
  });

  it('tells nothing from an empty text', () => {
    expect(canonicalEntry({ ...entry, byName: '' }).toString()).toContain('\n0:\n');
    expect(canonicalEntry({ ...entry, byName: '-' })).not.toEqual(canonicalEntry({ ...entry, byName: null }));
  });

  it('cannot be shifted from one value into the next', () => {
    const shifted = { ...entry, via: 'token\n7:token', credential: ':3' };
    expect(canonicalEntry(shifted)).not.toEqual(canonicalEntry(entry));
  });

  it('is hashed behind the hash before', () => {
    const first = createHash('sha256').update(Buffer.alloc(32)).update(bytes).digest();
    expect(sealOf(BEFORE_THE_FIRST, entry)).toEqual(first);
    expect(sealOf(first, entry)).toEqual(createHash('sha256').update(first).update(bytes).digest());
  });
});
