import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/secrets';
import type { Person } from '../people/person';

type Owner = Pick<Person, 'id' | 'passwordSetAt'>;

const FORM = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;
const PURPOSE = 'device';

/**
 * A browser in which somebody signed in before carries a signed cookie. It opens nothing; it has a count of failures of
 * its own, so that whoever uses up the account's from elsewhere keeps nobody out. A new password forgets all browsers.
 */
@Injectable()
export class KnownDevice {
  constructor(private readonly secrets: Secrets) {}

  async mark(owner: Owner): Promise<string> {
    const device = randomBytes(16).toString('base64url');
    return `${device}.${await this.secrets.sign(PURPOSE, textOf(owner, device))}`;
  }

  /** Which of the person's browsers it is; null for one that is not known. */
  async recognize(owner: Owner, mark: string | null): Promise<string | null> {
    const [, device, signature] = FORM.exec(mark ?? '') ?? [];
    if (device === undefined || signature === undefined) return null;
    return (await this.secrets.isSigned(PURPOSE, textOf(owner, device), signature)) ? device : null;
  }
}

const textOf = ({ id, passwordSetAt }: Owner, device: string): string =>
  JSON.stringify([id, passwordSetAt?.toISOString() ?? null, device]);
