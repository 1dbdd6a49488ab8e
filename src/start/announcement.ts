import type { Printer } from '../platform/cli';
import type { Config } from '../platform/config';
import type { PreparedDatabase } from '../platform/database';
import { seconds } from './bootstrap';

/** What a started Upline says of itself. */
export interface Announcement {
  version: string;
  url: string;
  apiUrl: string;
  apiDocsUrl: string;
  database: string;
  /** Milliseconds from the command to the first possible request. */
  startedInMs: number;
  /** What was made at this start, such as a first token; a person was told while it went on. */
  made: string[];
  notes: string[];
}

export function printAnnouncement(started: Announcement, out: Printer): void {
  out.line(`Upline ${started.version} is ready at ${started.url} (${seconds(started.startedInMs)}).`);
  out.facts([
    ['  Pages', started.url],
    ['  API', started.apiUrl],
    ['  API docs', started.apiDocsUrl],
    ['  Database', started.database],
    ['  A token for it', 'npx upline token create --role admin'],
    ['  All commands', 'npx upline help'],
  ]);
  for (const note of started.notes) out.line(`Note: ${note}`);
  out.line('Ctrl-C ends it.');
}

/** What whoever runs it should know about how it is set up. */
export function notesOn(config: Config, database: PreparedDatabase): string[] {
  const notes: string[] = [];
  if (config.approval === 'single') {
    notes.push(
      'UPLINE_APPROVAL=single: one person may approve the own work. It is kept on each act and printed on each export.',
    );
  }
  if (database.ownsTables) {
    notes.push(
      'one database user does everything, so the protection by two roles is off: closed figures are guarded by Upline alone.',
    );
  }
  return notes;
}

/** Where a browser on this machine finds it. */
export function urlOf(address: { port: number } | string | null, host: string): string {
  const port = address !== null && typeof address !== 'string' ? address.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
