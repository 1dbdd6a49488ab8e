import { Chip } from '@mui/material';
import { useWord } from './words';

const COLOURS: Readonly<Record<string, 'success' | 'warning' | 'error' | 'info' | 'default'>> = {
  draft: 'default',
  frozen: 'warning',
  approved: 'info',
  exported: 'info',
  submitted: 'info',
  settling: 'info',
  closed: 'success',
  cancelled: 'error',
  paid: 'success',
  rejected: 'error',
  returned: 'error',
};

/** How far a batch is. */
export function BatchState({ state }: { state: string }) {
  return <State text={useWord()('batchState', state)} state={state} />;
}

/** How far a payment is. */
export function ItemState({ state }: { state: string }) {
  return <State text={useWord()('itemState', state)} state={state} />;
}

function State({ text, state }: { text: string; state: string }) {
  return <Chip size="small" variant="outlined" label={text} color={COLOURS[state] ?? 'default'} />;
}
