import type { Entry, Field } from './field';
import { childPath } from './field';
import { nearKey } from './near-key';
import { quoted } from './quoted';
import type { ScalarKind } from './scalar-kind';

/** Reads a map's keys. Reading makes a key known; what was never read is a mistake in the end. */
export class MapReader {
  private readonly entries = new Map<string, Entry>();
  private readonly known = new Set<string>();
  /** Keys that had to be there, and what was expected of them. */
  private readonly missing = new Map<string, string>();
  private anyKeyAllowed = false;

  constructor(
    private readonly map: Field,
    entries: readonly Entry[],
  ) {
    for (const entry of entries) {
      const first = this.entries.get(entry.key);
      if (first === undefined) this.entries.set(entry.key, entry);
      else this.refuseDouble(entry, first);
    }
  }

  /** The value of a key that must be there; null, and a mistake in the end, when it is missing. */
  required(key: string, expected: string): Field | null {
    const field = this.optional(key);
    if (field === null) this.missing.set(key, expected);
    return field;
  }

  optional(key: string): Field | null {
    this.known.add(key);
    return this.entries.get(key)?.field ?? null;
  }

  scalar<T>(key: string, kind: ScalarKind<T>): T {
    return this.required(key, kind.expected)?.scalar(kind) ?? kind.placeholder;
  }

  optionalScalar<T>(key: string, kind: ScalarKind<T>): T | null {
    return this.optional(key)?.scalar(kind) ?? null;
  }

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** For a map of names, and where a mistake leaves open which keys belong here: no key is unknown any more. */
  allowAnyKey(): readonly Entry[] {
    this.anyKeyAllowed = true;
    return [...this.entries.values()];
  }

  /** To be called when everything was read. */
  finish(): void {
    if (!this.anyKeyAllowed) this.refuseUnknownKeys();
    for (const [key, expected] of this.missing) {
      const path = childPath(this.map.path, key);
      this.map.mistakes.add(this.map.at, path, `the key is missing; expected ${expected}`);
    }
  }

  private refuseUnknownKeys(): void {
    const known = [...this.known];
    const absent = known.filter((key) => !this.entries.has(key));
    for (const { key, keyAt, field } of this.entries.values()) {
      if (this.known.has(key)) continue;
      const near = nearKey(key, absent);
      // One slip is one mistake: a mistyped key is not missing on top of that.
      if (near !== null) this.missing.delete(near);
      const hint = near === null ? `known here: ${known.join(', ')}` : `did you mean ${quoted(near)}?`;
      this.map.mistakes.add(keyAt, field.path, `the key ${quoted(key)} is not known here; ${hint}`);
    }
  }

  private refuseDouble(entry: Entry, first: Entry): void {
    const line = this.map.mistakes.lineOf(first.keyAt);
    this.map.mistakes.add(
      entry.keyAt,
      entry.field.path,
      `the key ${quoted(entry.key)} stands twice; expected it once, see line ${line}`,
    );
  }
}

/** Reads a field as a map, to the last key; null when it is none. */
export function readMap<T>(field: Field, expected: string, read: (map: MapReader) => T): T | null {
  const entries = field.entries(expected);
  if (entries === null) return null;
  const map = new MapReader(field, entries);
  const result = read(map);
  map.finish();
  return result;
}
