import type { AnswerReader } from '../bank-entry';
import { camt053 } from './camt-053';
import { clientBank } from './client-bank';
import { type AnswerColumns, csvAnswer } from './csv-answer';
import { pain002 } from './pain-002';
import { registerAnswer } from './register-answer';

export const ANSWER_FORMATS = ['pain.002', 'camt.053', '1c', '1c-register', 'csv'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** @param columns of the bank's table, which is read with them alone */
export function answerReader(format: AnswerFormat, columns: AnswerColumns): AnswerReader {
  switch (format) {
    case 'pain.002':
      return pain002;
    case 'camt.053':
      return camt053;
    case '1c':
      return clientBank;
    case '1c-register':
      return registerAnswer;
    case 'csv':
      return csvAnswer(columns);
  }
}

export type { AnswerColumns } from './csv-answer';
