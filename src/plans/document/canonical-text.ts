import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { normalDecimal } from './normal-decimal';

/**
 * A valid document as one line of JSON: every scalar a text, decimals without needless zeros, keys sorted, lists in
 * their order. Two documents have the same canonical text when they differ in comments, quoting, layout, key order
 * or zeros alone; it is itself a document that reads as the same plan set.
 *
 * Taken from the document and not from the plan set, so that it does not change when the code's own shapes do: its
 * hash is the version's fingerprint for as long as the version is kept.
 */
export function canonicalTextOf(root: ParsedNode | null): string {
  return JSON.stringify(canonicalValue(root));
}

function canonicalValue(node: ParsedNode | null): unknown {
  if (isScalar(node)) return normalDecimal(textOf(node));
  if (isSeq(node)) return node.items.map(canonicalValue);
  if (!isMap(node)) throw new Error('Only a document without mistakes has a canonical text.');
  const entries = node.items.map(({ key, value }) => [textOf(key), canonicalValue(value)] as const);
  // By UTF-16 units, not by a locale: the order must be the same everywhere.
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(node: ParsedNode): string {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  throw new Error('Only a document without mistakes has a canonical text.');
}
