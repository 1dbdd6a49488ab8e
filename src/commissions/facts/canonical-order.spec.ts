import fc from 'fast-check';
import { canonicalOrder } from './canonical-order';
import { PackedTexts } from './packed-texts';

const packed = (texts: readonly string[]): PackedTexts => {
  const all = new PackedTexts();
  for (const text of texts) all.push(Buffer.from(`<${text}>`), 1, text.length + 1);
  return all;
};
const inOrder = (texts: PackedTexts): string[] =>
  Array.from({ length: texts.length }, (_, index) => texts.at(index));
const sorted = (texts: readonly string[]): string[] =>
  [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

const numbers = fc.string({
  unit: fc.constantFrom('A', 'a', 'Z', 'z', '0', '9', '.', '_', '-'),
  minLength: 1,
  maxLength: 9,
});

it('puts texts in the order of their bytes, a beginning before what goes on', () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 60 }), (texts) => {
      const all = packed(texts);
      const order = canonicalOrder(all);
      if (order) all.reorder(order);
      expect(inOrder(all)).toEqual(sorted(texts));
      const lines = Buffer.concat([...all.lines()]).toString();
      expect(lines).toBe(
        sorted(texts)
          .map((text) => `${text}\n`)
          .join(''),
      );
    }),
  );
});

it('leaves alone what stands in order', () => {
  expect(canonicalOrder(packed([]))).toBeNull();
  expect(canonicalOrder(packed(['A', 'A1', 'B', 'a']))).toBeNull();
});

it('takes more than fits the first block, and the longest numbers', () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => `${(index * 7919) % 5_000}`.padStart(32, '0'));
  const all = packed(texts);
  all.reorder(canonicalOrder(all)!);
  expect(inOrder(all)).toEqual(sorted(texts));
});
