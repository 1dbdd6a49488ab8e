import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits for whoever is to show them: a cookie, a link, a token. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of one. A plain digest will do: it is as hard to turn round as the secret is to guess. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
