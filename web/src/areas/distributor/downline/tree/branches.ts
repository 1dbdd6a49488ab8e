import type { Schemas } from '../../../../api/client';

export type Member = Schemas['DownlineMember'];

/** A frontline as far as it was read: one piece of it, which grows at its end. */
export interface Branch {
  readonly items: readonly Member[];
  /** How many of the frontline stand before the first of them. */
  readonly before: number;
  /** Where it goes on; null when its end was read. */
  readonly cursor: string | null;
}

/** The tree as far as it was asked for. Numbers of distributors are its keys. */
export interface Branches {
  readonly headNo: string;
  readonly of: ReadonlyMap<string, Branch>;
  readonly open: ReadonlySet<string>;
}

/** One line of the table. Places count from 1 within the frontline. */
export type Row =
  | {
      readonly kind: 'member';
      readonly key: string;
      readonly member: Member;
      readonly parentNo: string;
      readonly level: number;
      readonly place: number;
      /** How many stand beside, this one included; null while it is not known. */
      readonly siblings: number | null;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'earlier' | 'more';
      readonly key: string;
      readonly parentNo: string;
      readonly level: number;
    };

export const emptyTree = (headNo: string): Branches => ({ headNo, of: new Map(), open: new Set() });

/** The lines as they stand below one another; the head itself is not one. */
export function rowsOf({ headNo, of, open }: Branches, headFrontline: number | null): Row[] {
  const rows: Row[] = [];
  const walk = (parentNo: string, level: number, siblings: number | null) => {
    const branch = of.get(parentNo);
    if (!branch) {
      rows.push({ kind: 'more', key: `${parentNo}/more`, parentNo, level });
      return;
    }
    if (branch.before > 0) rows.push({ kind: 'earlier', key: `${parentNo}/earlier`, parentNo, level });
    for (const [index, member] of branch.items.entries()) {
      const no = member.distributorNo;
      const isOpen = open.has(no);
      const place = branch.before + index + 1;
      rows.push({ kind: 'member', key: no, member, parentNo, level, place, siblings, isOpen });
      if (isOpen) walk(no, level + 1, member.frontline);
    }
    if (branch.cursor !== null) rows.push({ kind: 'more', key: `${parentNo}/more`, parentNo, level });
  };
  walk(headNo, 1, headFrontline);
  return rows;
}

/** The same tree with more of a frontline: behind what was read of it, or instead. */
export function withBranch(tree: Branches, no: string, branch: Branch): Branches {
  return { ...tree, of: new Map(tree.of).set(no, branch) };
}

export function withOpen(tree: Branches, no: string, isOpen: boolean): Branches {
  const open = new Set(tree.open);
  if (isOpen) open.add(no);
  else open.delete(no);
  return { ...tree, open };
}

/** Whether there is anybody to show below. */
export const hasFrontline = ({ frontline }: Member): boolean => frontline === null || frontline > 0;
