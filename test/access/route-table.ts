import { PASSWORD } from '../support/test-people';
import type { World } from './world';

/** Whom a route is asked about, as the distributor sees it who asks. */
export const RELATIONS = ['own', 'downline', 'upline', 'foreign'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is sent besides the method and the path. `{no}` in the path is the number of whoever it is about. */
export interface Sent {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly admin: number;
  readonly finance: number;
  readonly auditor: number;
  /** One status where it is about nobody, else by whom it is about. */
  readonly distributor: number | Readonly<Record<Relation, number>>;
  /** For people who are signed in: tried with a session of its own each time, with no token. */
  readonly bySession?: true;
  readonly send?: (world: World, no: string) => Sent;
}

const staff = (status: number): Pick<Row, 'admin' | 'finance' | 'auditor'> => ({
  admin: status,
  finance: status,
  auditor: status,
});
const adminOnly = (status: number) => ({ admin: status, finance: 403, auditor: 403 });
const booksKeepers = (status: number) => ({ admin: status, finance: status, auditor: 403 });

const everybody = (status: number) => ({ ...staff(status), distributor: status });
const own = (status: number, body?: Sent['body'], params?: Sent['params']): Row => ({
  ...everybody(status),
  bySession: true,
  send: () => ({ ...(body && { body }), ...(params && { params }) }),
});
const overseers = { admin: 200, finance: 403, auditor: 200, distributor: 403 };
const ofNobody = (body?: Sent['body']) => () => ({
  params: { id: 999_999, token: 1 },
  ...(body && { body }),
});
const ofFirst = () => ({ params: { id: 1 } });

const ownOnly = { own: 200, downline: 404, upline: 404, foreign: 404 };
const ownAndDownline = { own: 200, downline: 200, upline: 404, foreign: 404 };

/**
 * Every route × every role × whom it is about → the expected status. A route of the OpenAPI document without a row
 * here fails the test. Where an act would change what the other rows rest on, it is sent so that it is refused once the
 * caller was let through: a 409 is then what "allowed" looks like.
 */
export const ROUTES: Readonly<Record<string, Row>> = {
  'GET /distributors': { ...staff(200), distributor: 403, send: () => ({ query: { q: 'Name' } }) },
  'POST /distributors': {
    ...adminOnly(201),
    distributor: 403,
    send: (world) => ({ body: { distributorNo: world.next('N'), name: 'Новый', sponsorNo: 'R' } }),
  },
  'GET /distributors/{no}': { ...staff(200), distributor: ownOnly },
  'GET /distributors/{no}/upline': { ...staff(200), distributor: ownOnly },
  'POST /distributors/{no}/move': {
    ...adminOnly(404),
    distributor: 403,
    send: () => ({ body: { toSponsorNo: 'nobody', reason: 'tried' } }),
  },
  'POST /distributors/{no}/move/preview': {
    ...adminOnly(200),
    distributor: 403,
    send: () => ({ body: { toSponsorNo: 'R' } }),
  },
  'GET /distributors/{no}/moves': { ...staff(200), distributor: 403 },
  'POST /distributors/{no}/status': {
    ...adminOnly(409),
    distributor: 403,
    send: () => ({ body: { status: 'active' } }),
  },
  'GET /distributors/{no}/statuses': { ...staff(200), distributor: 403 },
  'GET /distributors/{no}/contact': { admin: 200, finance: 403, auditor: 200, distributor: ownAndDownline },
  'PUT /distributors/{no}/profile': {
    ...adminOnly(200),
    distributor: 403,
    send: (_world, no) => ({ body: { name: `Name of ${no}`, email: `${no}@example.org` } }),
  },
  'PUT /distributors/{no}/contact-sharing': {
    ...staff(403),
    distributor: ownOnly,
    send: () => ({ body: { shared: true } }),
  },
  'GET /distributors/{no}/personal-data': { admin: 200, finance: 403, auditor: 200, distributor: ownOnly },
  'POST /distributors/{no}/erasure': {
    ...adminOnly(409),
    distributor: 403,
    send: () => ({ body: { reason: 'tried' } }),
  },
  'GET /distributors/{no}/downline': { ...staff(200), distributor: ownAndDownline },
  'GET /distributors/{no}/downline/levels': { ...staff(200), distributor: ownAndDownline },
  'GET /distributors/{no}/downline/search': {
    ...staff(200),
    distributor: ownAndDownline,
    send: () => ({ query: { q: 'Name' } }),
  },
  // To oneself: the way down begins and ends there.
  'GET /distributors/{no}/downline/path': {
    ...staff(200),
    distributor: ownAndDownline,
    send: (_world, no) => ({ query: { to: no } }),
  },
  'GET /distributors/{no}/statements': { ...staff(200), distributor: ownOnly },
  'GET /distributors/{no}/statements/{period}': { ...staff(200), distributor: ownOnly },
  'GET /distributors/{no}/statements/{period}/file': {
    ...staff(200),
    distributor: ownOnly,
    send: () => ({ query: { format: 'csv' } }),
  },
  'GET /distributors/{no}/statements/{period}/on-plan': {
    ...staff(200),
    distributor: ownOnly,
    send: () => ({ query: { plan: 'professional' } }),
  },
  'GET /distributors/{no}/statements/{period}/explain': { ...staff(200), distributor: ownOnly },
  'GET /distributors/{no}/clients': {
    ...staff(200),
    distributor: ownOnly,
    send: () => ({ query: { period: '2026-10' } }),
  },
  'GET /distributors/{no}/balance': { ...staff(200), distributor: ownOnly },
  'GET /distributors/{no}/payout-methods': { ...staff(200), distributor: ownOnly },
  'POST /distributors/{no}/payout-methods': {
    ...booksKeepers(422),
    distributor: { own: 422, downline: 404, upline: 404, foreign: 404 },
    send: () => ({ body: { kind: 'iban', name: 'Name', account: 'x', bic: 'x' } }),
  },
  'DELETE /distributors/{no}/payout-methods': {
    ...booksKeepers(404),
    distributor: 404,
  },
  'GET /distributors/{no}/hold': { ...staff(200), distributor: 403 },
  'POST /distributors/{no}/hold': {
    ...booksKeepers(422),
    distributor: 403,
    send: () => ({ body: { reason: 'two\nlines' } }),
  },
  'DELETE /distributors/{no}/hold': { ...booksKeepers(409), distributor: 403 },
  'GET /distributors/{no}/tax-status': { ...staff(200), distributor: ownOnly },
  'PUT /distributors/{no}/tax-status': {
    ...booksKeepers(422),
    distributor: 403,
    send: () => ({ body: { status: 'nobody-knows' } }),
  },
  'GET /exchange-rates': { ...staff(200), distributor: 403 },
  'POST /exchange-rates': {
    ...booksKeepers(422),
    distributor: 403,
    send: () => ({ body: { validOn: '2026-11-02', from: 'EUR', to: 'EUR', rate: '1' } }),
  },
  'GET /distributors/{no}/payouts': { ...staff(200), distributor: ownOnly },
  'GET /payout-totals/{year}': { ...staff(200), distributor: 403, send: () => ({ params: { year: 2026 } }) },
  'GET /payout-preview': {
    ...staff(409),
    distributor: 403,
    send: () => ({ query: { format: 'pain.001.001.09' } }),
  },
  'GET /payout-batches': { ...staff(200), distributor: 403 },
  'POST /payout-batches': {
    ...booksKeepers(409),
    distributor: 403,
    send: () => ({ body: { format: 'pain.001.001.09' } }),
  },
  'GET /payout-batches/{id}': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /payout-batches/{id}/items': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /payout-batches/{id}/left-out': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /payout-batches/{id}/export': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /payout-batches/{id}/register': {
    ...staff(404),
    distributor: 403,
    send: () => ({ params: { id: 999_999 }, query: { format: 'csv' } }),
  },
  'POST /payout-batches/{id}/freeze': { ...booksKeepers(404), distributor: 403, send: ofNobody({}) },
  'POST /payout-batches/{id}/approve': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ hash: '0'.repeat(64) }),
  },
  'POST /payout-batches/{id}/reject': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ reason: 'tried' }),
  },
  'POST /payout-batches/{id}/cancel': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ reason: 'tried' }),
  },
  'POST /payout-batches/{id}/release': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ reason: 'tried' }),
  },
  'POST /payout-batches/{id}/export': { ...booksKeepers(404), distributor: 403, send: ofNobody({}) },
  'POST /payout-batches/{id}/submitted': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ reference: 'tried' }),
  },
  'GET /distributors/{no}/account-statement': { ...staff(200), distributor: ownOnly },
  'GET /ledger/trial-balance': { ...staff(200), distributor: 403 },
  'GET /ledger/accounts/{code}/statement': {
    ...staff(200),
    distributor: 403,
    send: () => ({ params: { code: 'payable' } }),
  },
  'GET /ledger/entries': { ...staff(200), distributor: 403 },
  'GET /ledger/entries/{id}': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /ledger/entries/{id}/transfers': { ...staff(404), distributor: 403, send: ofNobody() },
  'GET /ledger/owed': { ...staff(200), distributor: 403 },
  'GET /ledger/journal': { ...staff(200), distributor: 403 },
  'GET /bank-answers': { ...staff(200), distributor: 403 },
  'POST /bank-answers': {
    ...booksKeepers(422),
    distributor: 403,
    send: () => ({ query: { format: 'camt.053' } }),
  },
  'GET /bank-entries': { ...staff(200), distributor: 403 },
  'POST /bank-entries/{id}/settle': {
    ...booksKeepers(404),
    distributor: 403,
    send: ofNobody({ as: 'fee', reason: 'r' }),
  },
  'GET /payouts-in-transit': { ...staff(200), distributor: 403 },
  'POST /payout-batches/{id}/items/{position}/end': {
    ...booksKeepers(404),
    distributor: 403,
    send: () => ({ params: { id: 999_999, position: 1 }, body: { outcome: 'paid', reason: 'r' } }),
  },
  'GET /orders': {
    ...staff(200),
    distributor: ownOnly,
    send: (_world, no) => ({ query: { distributorNo: no } }),
  },
  'POST /orders': {
    ...adminOnly(201),
    distributor: 403,
    send: (world, no) => ({
      body: { orderNo: world.next('O'), distributorNo: no, orderedAt: '2026-11-02', cv: '1.00' },
    }),
  },
  'GET /orders/{orderNo}': { ...staff(200), distributor: 403 },
  'GET /orders/{orderNo}/refunds': { ...staff(200), distributor: 403 },
  'POST /orders/{orderNo}/refunds': {
    ...adminOnly(201),
    distributor: 403,
    send: (world) => ({ body: { refundNo: world.next('F'), refundedAt: '2026-11-02', cv: '0.01' } }),
  },
  'GET /plans': { ...staff(200), distributor: 403 },
  'GET /plans/{version}': { ...staff(200), distributor: 403 },
  'POST /plans': {
    ...adminOnly(422),
    distributor: 403,
    send: () => ({ body: { document: 'planSet: x', from: '2027-01' } }),
  },
  'POST /plans/check': {
    ...booksKeepers(200),
    distributor: 403,
    send: () => ({ body: { document: 'planSet: x', from: '2027-01' } }),
  },
  'GET /plans/{version}/changes': { ...staff(200), distributor: 403 },
  'POST /plans/{version}/approve': { ...booksKeepers(409), distributor: 403 },
  'GET /adjustments': { ...staff(200), distributor: 403 },
  'POST /adjustments': {
    ...booksKeepers(201),
    distributor: 403,
    send: (_world, no) => ({ body: { distributorNo: no, amount: '1.00', reason: 'tried' } }),
  },
  'POST /adjustments/{id}/approve': {
    ...booksKeepers(404),
    distributor: 403,
    send: () => ({ params: { id: 999_999 } }),
  },
  'GET /imports': overseers,
  'GET /imports/{id}': { admin: 404, finance: 403, auditor: 404, distributor: 403, send: ofNobody() },
  'GET /imports/{id}/beginning': {
    admin: 404,
    finance: 403,
    auditor: 404,
    distributor: 403,
    send: ofNobody(),
  },
  'GET /imports/{id}/problems': {
    admin: 404,
    finance: 403,
    auditor: 404,
    distributor: 403,
    send: ofNobody(),
  },
  'GET /imports/{id}/bad-lines': {
    admin: 404,
    finance: 403,
    auditor: 404,
    distributor: 403,
    send: ofNobody(),
  },
  'POST /imports': {
    ...adminOnly(422),
    distributor: 403,
    send: () => ({ query: { kind: 'orders' }, body: {} }),
  },
  'POST /imports/{id}/preview': { ...adminOnly(404), distributor: 403, send: ofNobody({}) },
  'POST /imports/{id}/take-in': { ...adminOnly(404), distributor: 403, send: ofNobody({}) },
  'DELETE /imports/{id}/file': { ...adminOnly(404), distributor: 403, send: ofNobody() },
  'GET /periods': { ...staff(200), distributor: 200 },
  'GET /periods/{period}': { ...staff(200), distributor: 200 },
  'GET /periods/{period}/readiness': { ...staff(200), distributor: 403 },
  'GET /periods/{period}/late-orders': { ...staff(200), distributor: 403 },
  'GET /periods/{period}/claims': { ...staff(200), distributor: 403 },
  'GET /periods/{period}/late-enrolments': { ...staff(200), distributor: 403 },
  'GET /periods/{period}/runs': { ...staff(200), distributor: 403 },
  'POST /periods/{period}/runs': {
    ...adminOnly(409),
    distributor: 403,
    send: () => ({ body: { kind: 'close' } }),
  },
  'POST /periods/{period}/simulations': {
    ...booksKeepers(422),
    distributor: 403,
    send: () => ({ body: { document: 'planSet: x' } }),
  },
  'GET /periods/{period}/exports/{kind}': { ...staff(200), distributor: 403 },
  'GET /runs/{id}': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/comparison': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/bonuses': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/lines': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/standings': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/adjustments': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/changes': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/lost-qualifications': { ...staff(200), distributor: 403 },
  'GET /runs/{id}/events': { ...staff(200), distributor: 403 },
  'POST /runs/{id}/approve': {
    ...booksKeepers(409),
    distributor: 403,
    send: () => ({ body: { hash: '0'.repeat(64) } }),
  },
  'POST /runs/{id}/discard': { ...adminOnly(409), distributor: 403 },
  'GET /audit': { admin: 200, finance: 403, auditor: 200, distributor: 403 },
  'GET /audit/head': { admin: 200, finance: 403, auditor: 200, distributor: 403 },
  'GET /audit/export': { admin: 200, finance: 403, auditor: 200, distributor: 403 },
  'GET /sessions': own(200),
  'DELETE /sessions': own(200),
  'DELETE /sessions/current': own(204),
  'DELETE /sessions/{id}': own(404, undefined, { id: 999_999 }),
  'POST /sessions/current/step-up': own(422, { code: '000000' }),
  'GET /me': everybody(200),
  'PUT /me/password': own(422, { currentPassword: 'not that one', newPassword: 'совсем другой 5' }),
  'POST /me/second-factor': own(422, { password: 'not that one' }),
  'POST /me/second-factor/confirm': own(409, { code: '000000' }),
  'POST /me/recovery-codes': own(200),
  'GET /me/tokens': own(200),
  'POST /me/tokens': own(201, { name: 'tried', scopes: ['read'], days: 1, password: PASSWORD }),
  'DELETE /me/tokens/{id}': own(404, undefined, { id: 999_999 }),
  'GET /users': overseers,
  'GET /users/{id}': { ...overseers, send: ofFirst },
  'POST /users': {
    ...adminOnly(201),
    distributor: 403,
    send: (world) => ({ body: { userName: world.next('user'), roles: ['auditor'] } }),
  },
  'PUT /users/{id}/roles': {
    ...adminOnly(404),
    distributor: 403,
    send: ofNobody({ roles: ['auditor'] }),
  },
  'POST /users/{id}/disable': { ...adminOnly(404), distributor: 403, send: ofNobody() },
  'POST /users/{id}/enable': { ...adminOnly(404), distributor: 403, send: ofNobody() },
  'POST /users/{id}/reset': { ...adminOnly(404), distributor: 403, send: ofNobody() },
  'GET /users/{id}/sessions': { ...overseers, send: ofFirst },
  'DELETE /users/{id}/sessions': { ...adminOnly(404), distributor: 403, send: ofNobody() },
  'GET /users/{id}/tokens': { ...overseers, send: ofFirst },
  'DELETE /users/{id}/tokens/{token}': { ...adminOnly(404), distributor: 403, send: ofNobody() },
};
