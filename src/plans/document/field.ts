import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Mistakes } from './mistakes';
import { quoted } from './quoted';
import { Cause, type ScalarKind } from './scalar-kind';

export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly field: Field;
}

/** One value of a document with its place. Whatever is wrong with it goes to the mistakes; nothing is thrown. */
export class Field {
  constructor(
    readonly node: ParsedNode | null,
    readonly path: string,
    readonly at: number,
    readonly mistakes: Mistakes,
  ) {}

  refuse(message: string): void {
    this.mistakes.add(this.at, this.path, message);
  }

  /** The value of a scalar, or its kind's placeholder when it was refused. */
  scalar<T>(kind: ScalarKind<T>): T {
    const text = isScalar(this.node) && typeof this.node.value === 'string' ? this.node.value : '';
    if (text === '') {
      this.refuse(`${this.describe()}; expected ${kind.expected}`);
      return kind.placeholder;
    }
    const value = kind.parse(text);
    if (!(value instanceof Cause)) return value;
    this.refuse(`${quoted(text)} ${value.text}; expected ${kind.expected}`);
    return kind.placeholder;
  }

  /** The items of a list of `min` to `max`; empty when it was refused. */
  items(expected: string, min: number, max: number): Field[] {
    if (!isSeq(this.node)) {
      this.refuse(`${this.describe()}; expected ${expected}`);
      return [];
    }
    const { items } = this.node;
    if (items.length < min || items.length > max) {
      this.refuse(`the list has ${items.length === 0 ? 'no' : items.length} items; expected ${expected}`);
      return [];
    }
    return items.map(
      (item, index) => new Field(item, `${this.path}[${index}]`, item.range[0], this.mistakes),
    );
  }

  /** The keys of a map and their values, doubles included; null when it was refused. */
  entries(expected: string): Entry[] | null {
    if (!isMap(this.node)) {
      this.refuse(`${this.describe()}; expected ${expected}`);
      return null;
    }
    const entries: Entry[] = [];
    for (const { key: keyNode, value } of this.node.items) {
      const keyAt = keyNode.range[0];
      const key = isScalar(keyNode) && typeof keyNode.value === 'string' ? keyNode.value : '';
      if (key === '') {
        this.mistakes.add(keyAt, this.path, 'a key is no text; expected a word before the colon');
        continue;
      }
      const path = childPath(this.path, key);
      entries.push({ key, keyAt, field: new Field(value, path, value?.range[0] ?? keyAt, this.mistakes) });
    }
    return entries;
  }

  private describe(): string {
    if (isAlias(this.node)) return 'aliases are not used in plan documents, write the value out';
    if (isMap(this.node)) return 'a map stands here';
    if (isSeq(this.node)) return 'a list stands here';
    const text = isScalar(this.node) ? this.node.value : '';
    return typeof text === 'string' && text !== '' ? `${quoted(text)} stands here` : 'no value stands here';
  }
}

export function childPath(path: string, key: string): string {
  if (!/^[\w-]{1,60}$/.test(key)) return `${path}[${quoted(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
