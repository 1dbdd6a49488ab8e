/** In which banks answer, as the service names them. */
export const ANSWER_FORMATS = ['camt.053', 'pain.002', '1c', '1c-register', 'csv'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

const LOOKED_AT = 4_096;

/** In which format a file seems to be; null where its beginning tells nothing. The person has the last word. */
export async function guessFormat(file: File): Promise<AnswerFormat | null> {
  // Marks of formats are Latin, whatever the encoding of the rest.
  const head = new TextDecoder('latin1').decode(await file.slice(0, LOOKED_AT).arrayBuffer());
  if (head.includes('camt.053') || head.includes('BkToCstmrStmt')) return 'camt.053';
  if (head.includes('pain.002') || head.includes('CstmrPmtStsRpt')) return 'pain.002';
  if (head.startsWith('1CClientBankExchange')) return '1c';
  if (head.trimStart().startsWith('<')) return '1c-register';
  return /\.csv$/i.test(file.name) ? 'csv' : null;
}
