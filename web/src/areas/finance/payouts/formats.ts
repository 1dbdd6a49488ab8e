/** In which batches are written, as the service names them. */
export const BATCH_FORMATS = ['1c-client-bank', '1c-register', 'pain.001.001.09', 'pain.001.001.06'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

export const batchFormatOf = (name: string): BatchFormat =>
  BATCH_FORMATS.find((format) => format === name) ?? BATCH_FORMATS[0];
