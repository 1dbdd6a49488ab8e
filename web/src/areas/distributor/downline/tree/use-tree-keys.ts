import { type KeyboardEvent, useRef } from 'react';
import { hasFrontline, type Row } from './branches';

const TYPED_TOGETHER_MS = 700;
const PAGE = 10;
/** Names of keys are longer. */
const ONE_CHARACTER = /^[^ ]$/u;

interface TreeKeys {
  readonly rows: readonly Row[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (no: string, isOpen: boolean) => void;
  readonly onChoose: (row: Row) => void;
}

/** The keys of a tree: arrows, Home and End, Page up and down, Enter, and the beginning of a name or number. */
export function useTreeKeys({ rows, active, onActive, onOpen, onChoose }: TreeKeys) {
  const typed = useRef({ text: '', at: 0 });
  // A line that stands for what is still to be read is passed over: it would be followed down for ever.
  const go = (index: number, direction: 1 | -1 = -1) => {
    let at = Math.max(0, Math.min(rows.length - 1, index));
    while (rows[at]?.kind === 'more') at += direction;
    if (rows[at]) onActive(at);
  };
  const row = rows[active];

  const right = () => {
    if (row?.kind !== 'member' || !hasFrontline(row.member)) return;
    if (row.isOpen) go(active + 1, 1);
    else onOpen(row.key, true);
  };
  const left = () => {
    if (row?.kind === 'member' && row.isOpen) {
      onOpen(row.key, false);
      return;
    }
    const parent = rows.findIndex((one) => one.kind === 'member' && one.key === row?.parentNo);
    if (parent >= 0) go(parent);
  };
  const find = (letter: string, now: number) => {
    const isTogether = now - typed.current.at < TYPED_TOGETHER_MS;
    const text = (isTogether ? typed.current.text : '') + letter.toLocaleLowerCase();
    typed.current = { text, at: now };
    // One letter goes on to the next one; more of them may still be met by this one.
    const first = text.length > 1 ? 0 : 1;
    for (let step = first; step <= rows.length; step++) {
      const one = rows[(active + step) % rows.length];
      if (one?.kind !== 'member') continue;
      const { name, distributorNo } = one.member;
      const begins = (said: string) => said.toLocaleLowerCase().startsWith(text);
      if (!begins(name) && !begins(distributorNo)) continue;
      go((active + step) % rows.length);
      return;
    }
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => go(active + 1, 1),
    ArrowUp: () => go(active - 1),
    ArrowRight: right,
    ArrowLeft: left,
    Home: () => go(0, 1),
    End: () => go(rows.length - 1),
    PageDown: () => go(active + PAGE),
    PageUp: () => go(active - PAGE),
    Enter: () => row && onChoose(row),
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (act) act();
    else if (ONE_CHARACTER.test(event.key)) find(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };
}
