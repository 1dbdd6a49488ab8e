import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const POLL_MS = 1_500;

interface Followed<State> {
  /** Of server-sent events, each the whole state as JSON. */
  readonly events: string | null;
  /** The same by asking, for where events do not come through. */
  readonly ask: () => Promise<State>;
  readonly isOver: (state: State) => boolean;
}

/**
 * How far something is that goes on in the service: by its events, and by asking where they do not come. It may be
 * joined at any time, so a page that is reloaded goes on showing it. Everything shown is asked anew when it is over.
 * @param key changes when another thing is followed; null follows nothing
 */
export function useProgress<State>(
  key: string | null,
  { events, ask, isOver }: Followed<State>,
): State | null {
  const client = useQueryClient();
  const [followed, setFollowed] = useState<{ key: string; state: State } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (next: State) => {
      if (over) return;
      setFollowed({ key, state: next });
      if (!isOver(next)) return;
      end();
      void client.invalidateQueries();
    };
    const poll = async () => {
      await ask().then(take, () => undefined);
      if (!over) timer = setTimeout(() => void poll(), POLL_MS);
    };
    const source = events === null ? null : new EventSource(events);
    const end = () => {
      over = true;
      source?.close();
      clearTimeout(timer);
    };
    if (source) {
      source.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as State);
      source.onerror = () => {
        source.close();
        if (!over && timer === undefined) void poll();
      };
    } else void poll();
    return end;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is asked, and when it is over, belongs to the key
  }, [key]);
  // What was known of another thing says nothing of this one.
  return followed !== null && followed.key === key ? followed.state : null;
}
