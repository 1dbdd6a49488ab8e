import { argument } from '../platform/cli';
import { parsePeriod } from './period-id';

/** The commission period that a command is about. */
export const periodArgument = argument({
  placeholder: 'P',
  summary: 'the commission period, as year and month: 2026-10',
  parse: parsePeriod,
});
