import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config';
import { invalid } from '../errors';

/** Plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A person waits for the answer, and the act is done already. */
const LONGEST_MS = 10_000;

/** @throws invalid `configuration` when a mail server is named and not all that it needs */
export function requireWholeMail({ smtpUrl, mailFrom, publicUrl }: Config): void {
  if (smtpUrl === undefined || (mailFrom !== undefined && publicUrl !== undefined)) return;
  const missing = mailFrom === undefined ? 'UPLINE_MAIL_FROM' : 'UPLINE_PUBLIC_URL';
  throw invalid(
    'configuration',
    `UPLINE_SMTP_URL is set and ${missing} is not: mail needs a sender, and an address for its links. Set it, or leave UPLINE_SMTP_URL out.`,
    { field: missing },
  );
}

/** Sends mail through the configured server, where there is one. */
@Injectable()
export class Mailer {
  private transport: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isConfigured(): boolean {
    const { smtpUrl, mailFrom, publicUrl } = this.config;
    return smtpUrl !== undefined && mailFrom !== undefined && publicUrl !== undefined;
  }

  /**
   * After the transaction that it tells of: a mail cannot be taken back.
   * @returns null when the server took it, else why not, for the one who would have to do it by hand
   */
  async send({ to, subject, text }: Mail): Promise<string | null> {
    const { smtpUrl, mailFrom } = this.config;
    if (!this.isConfigured || smtpUrl === undefined || mailFrom === undefined) return 'no mail server is set';
    this.transport ??= createTransport({
      url: smtpUrl,
      // Links open accounts: on the way to another machine nobody reads along.
      requireTLS: !isThisMachine(smtpUrl),
      connectionTimeout: LONGEST_MS,
      greetingTimeout: LONGEST_MS,
      socketTimeout: LONGEST_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      // As an object, for which no address is ever looked for in the text around it.
      await this.transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text });
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }
}

const isThisMachine = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** The server's answer in one line. Its user and password are never part of it. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return ['the mail server did not take it', code, responseCode]
    .filter((part) => part !== undefined)
    .join(', ');
}
