import type { CopyForm } from '../database/copy-files';

/** One way of handing rows over: in a form, on so many connections side by side. */
export interface Variant {
  readonly form: CopyForm;
  readonly connections: 1 | 2;
}

export const VARIANTS: readonly Variant[] = [
  { form: 'text', connections: 1 },
  { form: 'binary', connections: 1 },
  { form: 'text', connections: 2 },
  { form: 'binary', connections: 2 },
];

/** `text_one`, `binary_two`: under which a variant's seconds are kept. */
export const variantName = ({ form, connections }: Variant): string =>
  `${form}_${connections === 1 ? 'one' : 'two'}`;

export type VariantSeconds = Readonly<Record<string, number>>;

export const fastest = (seconds: VariantSeconds): number => Math.min(...Object.values(seconds));
