/** Tells in a loop whether something under way has ended, well or not; how it ended is for whoever awaits it. */
export function whetherEnded(work: Promise<unknown>): { readonly isOver: boolean } {
  const state = { isOver: false };
  const end = (): void => {
    state.isOver = true;
  };
  work.then(end, end);
  return state;
}
