import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../../api/client';
import { type Branch, type Branches, emptyTree, type Member, withBranch, withOpen } from './branches';

const AT_ONCE = 100;

export interface TreeActs {
  /** Opens or closes somebody's frontline; what is not known of it is read. */
  readonly setOpen: (no: string, isOpen: boolean) => void;
  /** Reads on where a frontline ended. */
  readonly readMore: (parentNo: string) => void;
  /** Reads a frontline from its beginning. */
  readonly readFirst: (parentNo: string) => void;
  /** Opens the way down to somebody; true when that one stands in the tree. */
  readonly reveal: (no: string) => Promise<boolean>;
}

interface TreeState {
  readonly tree: Branches;
  readonly head: Member | null;
  readonly error: unknown;
}

/** A downline that is read as it is looked at, a page of one frontline at a time. */
export function useBranches(headNo: string, period: string): TreeState & TreeActs {
  const [state, setState] = useState<TreeState>({ tree: emptyTree(headNo), head: null, error: null });
  const busy = useRef(new Set<string>());
  // What is asked rests on what was read last, not on what was drawn last.
  const latest = useRef(state);
  const update = useCallback((change: (before: TreeState) => TreeState) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);

  const read = useCallback(
    async (no: string, where: { cursor?: string; from?: string }) => {
      const query = { level: 1, period, limit: AT_ONCE, ...where };
      const answer = await api.GET('/api/v1/distributors/{no}/downline', { params: { path: { no }, query } });
      return answer.data!;
    },
    [period],
  );

  const take = useCallback(
    async (no: string, where: { cursor?: string; from?: string }, before: number) => {
      if (busy.current.has(no)) return;
      busy.current.add(no);
      try {
        const page = await read(no, where);
        update((now) => {
          const known = where.cursor === undefined ? null : now.tree.of.get(no);
          const branch: Branch = {
            items: [...(known?.items ?? []), ...page.items],
            before: known?.before ?? before,
            cursor: page.nextCursor,
          };
          const head = no === headNo ? page.head : now.head;
          return { tree: withBranch(now.tree, no, branch), head, error: null };
        });
      } catch (error) {
        update((now) => ({ ...now, error }));
      } finally {
        busy.current.delete(no);
      }
    },
    [headNo, read, update],
  );

  useEffect(() => void take(headNo, {}, 0), [headNo, take]);

  const setOpen = useCallback(
    (no: string, isOpen: boolean) => {
      update((now) => ({ ...now, tree: withOpen(now.tree, no, isOpen) }));
      if (isOpen && !latest.current.tree.of.has(no)) void take(no, {}, 0);
    },
    [take, update],
  );
  const readMore = useCallback(
    (parentNo: string) => {
      const cursor = latest.current.tree.of.get(parentNo)?.cursor;
      if (typeof cursor === 'string') void take(parentNo, { cursor }, 0);
    },
    [take],
  );
  const readFirst = useCallback((parentNo: string) => void take(parentNo, {}, 0), [take]);
  const reveal = useCallback(
    async (no: string) => {
      const { data } = await api.GET('/api/v1/distributors/{no}/downline/path', {
        params: { path: { no: headNo }, query: { to: no, period } },
      });
      const items = data!.items;
      const steps = items.map((step, index) => ({
        ...step,
        parentNo: items[index - 1]?.distributorNo ?? headNo,
      }));
      const isKnown = ({ parentNo, distributorNo }: (typeof steps)[number]) =>
        latest.current.tree.of.get(parentNo)?.items.some((member) => member.distributorNo === distributorNo);
      // The frontlines on the way do not wait for one another.
      await Promise.all(
        steps
          .filter((step) => !isKnown(step))
          .map(({ parentNo, distributorNo, place }) =>
            take(parentNo, place === 1 ? {} : { from: distributorNo }, place - 1),
          ),
      );
      update((now) => ({
        ...now,
        tree: steps.slice(1).reduce((tree, { parentNo }) => withOpen(tree, parentNo, true), now.tree),
      }));
      return items.length > 0;
    },
    [headNo, period, take, update],
  );
  return { ...state, setOpen, readMore, readFirst, reveal };
}
