import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from '../../platform/http';
import { DEVICE_DAYS } from '../sign-in/limits';

/** A browser keeps a cookie of this prefix only over TLS (or from localhost), for this host alone, for all paths. */
export const SESSION_COOKIE = '__Host-upline';
const DEVICE_COOKIE = '__Host-upline-device';
const LONGEST_VALUE = 200;
const DAY_SECONDS = 86_400;

export const sessionCookie = (request: Request): string | null => cookieOf(request, SESSION_COOKIE);
export const deviceCookie = (request: Request): string | null => cookieOf(request, DEVICE_COOKIE);

export function setSessionCookie(response: Response, secret: string, endsAt: Date, now: Date): void {
  const maxAge = Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 1_000));
  setCookie(response, SESSION_COOKIE, secret, maxAge);
}

export function setDeviceCookie(response: Response, mark: string): void {
  setCookie(response, DEVICE_COOKIE, mark, DEVICE_DAYS * DAY_SECONDS);
}

export const clearSessionCookie = (response: Response): void => setCookie(response, SESSION_COOKIE, '', 0);

function cookieOf(request: Request, name: string): string | null {
  const value = parseCookie(request.headers.cookie ?? '')[name];
  return value === undefined || value === '' || value.length > LONGEST_VALUE ? null : value;
}

function setCookie(response: Response, name: string, value: string, maxAge: number): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name, value, path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge }),
  );
}
