import { DatabaseError } from 'pg';
import { conflict } from '../errors';
import { refuseDatabaseError } from './database-refusals';
import { refuseUnsuitable } from './prepare-database';

const URL_IN_USE = 'postgresql://ann:secret@db.example:5433/upline';

/** As the driver throws what the server says. */
function said(code: string, message: string): Error {
  return Object.assign(new DatabaseError(message, 0, 'error'), { code });
}

/** As Node.js throws what the system says. */
function system(code: string, syscall: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}

describe('what the database refuses', () => {
  it.each([
    [system('ECONNREFUSED', 'connect'), 'database-unreachable', 'No PostgreSQL answers at db.example:5433'],
    [
      Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
      'database-unreachable',
      '(ECONNREFUSED)',
    ],
    [system('ENOENT', 'connect'), 'database-unreachable', 'No PostgreSQL answers'],
    [new Error('timeout expired'), 'database-unreachable', '(timeout expired)'],
    [said('28P01', 'password authentication failed for user "ann"'), 'database-access-denied', '"ann"'],
    [
      new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
      'database-access-denied',
      'SASL',
    ],
    [said('3D000', 'database "upline" does not exist'), 'database-missing', 'CREATE DATABASE upline'],
    [
      said('53100', 'could not extend file: No space left on device'),
      'database-disk-full',
      'free some space',
    ],
    [said('25006', 'cannot execute INSERT in a read-only transaction'), 'database-read-only', '"upline"'],
    [said('42501', 'permission denied for table period'), 'database-permission', 'permission denied'],
    [said('57P03', 'the database system is starting up'), 'database-not-ready', 'Try again'],
    [
      said('57P01', 'terminating connection due to administrator command'),
      'database-connection-lost',
      'undone',
    ],
    [new Error('Connection terminated unexpectedly'), 'database-connection-lost', 'undone'],
    [said('40P01', 'deadlock detected'), 'database-busy', 'try again'],
    [new Error('The server does not support SSL connections'), 'database-encryption', 'sslmode'],
  ])('%s', (error, code, words) => {
    const refusal = refuseDatabaseError(error, URL_IN_USE);
    expect(refusal).toMatchObject({ code, kind: 'unavailable', cause: error });
    expect(refusal?.message).toContain(words);
    expect(refusal?.message).not.toContain('secret');
  });

  it('names the setting that is meant, once', () => {
    const denied = said('42501', 'permission denied for table migration');
    expect(refuseDatabaseError(denied, URL_IN_USE, 'UPLINE_OWNER_DATABASE_URL')?.message).toMatch(
      / in UPLINE_OWNER_DATABASE_URL, who does\.$/,
    );
    expect(
      refuseDatabaseError(said('28P01', 'no'), URL_IN_USE, 'UPLINE_OWNER_DATABASE_URL')?.message,
    ).toMatch(/ in UPLINE_OWNER_DATABASE_URL\.$/);
  });

  it.each([
    ['a missing file', system('ENOENT', 'open')],
    ['a broken constraint', said('23505', 'duplicate key')],
    ['a refusal made already', conflict('x', 'The server does not support SSL connections')],
    ['a string', 'timeout expired'],
  ])('leaves %s alone', (_, error) => {
    expect(refuseDatabaseError(error, URL_IN_USE)).toBeUndefined();
  });
});

describe('a database that Upline cannot work with', () => {
  const suitable = { version: 150_004, encoding: 'UTF8', readOnly: false, trigrams: true };

  it('is not the oldest that it can', () => expect(() => refuseUnsuitable(suitable)).not.toThrow());

  it.each([
    [{ version: 140_011 }, 'This is PostgreSQL 14; Upline needs 15 or newer.'],
    [{ encoding: 'LATIN5' }, 'encoding is LATIN5'],
    [{ readOnly: true }, 'can only be read'],
    [{ trigrams: false }, 'pg_trgm'],
  ])('%j', (difference, words) => {
    expect(() => refuseUnsuitable({ ...suitable, ...difference })).toThrow(words);
  });
});
