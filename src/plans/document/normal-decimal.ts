const DECIMAL = /^0*(\d+)(?:\.(\d*?)0*)?(%?)$/;

/** `"07.50%"` → `"7.5%"`, `"1.00"` → `"1"`; any other text is given back as it is. */
export function normalDecimal(text: string): string {
  const match = DECIMAL.exec(text);
  if (!match) return text;
  const [, whole = '', fraction = '', sign = ''] = match;
  return `${whole}${fraction === '' ? '' : `.${fraction}`}${sign}`;
}
