import { encode } from 'iconv-lite';
import type { AnswerPart, AnswerReader } from '../bank-entry';

/** What a reader makes of bytes that come in pieces of this size. */
export async function partsOf(
  reader: AnswerReader,
  content: string | Buffer,
  { pieces = 64 * 1024, encoding = 'utf-8' } = {},
): Promise<AnswerPart[]> {
  const bytes = typeof content === 'string' ? encode(content, encoding) : content;
  const parts: AnswerPart[] = [];
  for await (const part of reader.read(cut(bytes, pieces))) parts.push(part);
  return parts;
}

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

export function ofKind<K extends AnswerPart['kind']>(
  parts: readonly AnswerPart[],
  kind: K,
): Extract<AnswerPart, { kind: K }>[] {
  return parts.filter((part): part is Extract<AnswerPart, { kind: K }> => part.kind === kind);
}

export const warningCodes = (parts: readonly AnswerPart[]): string[] =>
  ofKind(parts, 'warning').map(({ code }) => code);
