/**
 * Waits for all, also when one fails, so that nothing is still under way on another connection after; then the first
 * failure counts.
 */
export async function allOf(parts: readonly Promise<unknown>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
}
