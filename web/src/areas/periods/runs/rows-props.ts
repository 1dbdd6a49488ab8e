import type { ListedRun } from '../types';

/** What of a run's rows is shown, as it stands in the address. */
export const ROWS_ADDRESS = { show: 'bonuses', bonus: '', level: '', kind: 'all' };

type Name = keyof typeof ROWS_ADDRESS;

/** What a table of rows is given: the run, and what is asked of it in the address. */
export interface RowsProps {
  readonly run: ListedRun;
  readonly address: Readonly<Record<Name, string>>;
  readonly onAddress: (changes: Partial<Record<Name, string>>) => void;
}
