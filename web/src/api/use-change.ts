import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { mayBeDone, Refused } from './problem';

/** What a change is sent with, so that a second try of the same does nothing twice. */
export interface Sending {
  readonly headers: { readonly 'Idempotency-Key': string };
}

/**
 * One act. The same act tried again after an answer that was lost goes under the same key; whatever the pages
 * show is asked anew afterwards.
 */
export function useChange<Variables, Answer>(
  change: (variables: Variables, sending: Sending) => Promise<Answer>,
  options: { onSuccess?: (answer: Answer, variables: Variables) => void } = {},
) {
  const client = useQueryClient();
  const last = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (variables: Variables) => {
      const of = variables === undefined ? '' : JSON.stringify(variables);
      if (last.current?.of !== of) last.current = { of, key: crypto.randomUUID() };
      return change(variables, { headers: { 'Idempotency-Key': last.current.key } });
    },
    onSuccess: async (answer, variables) => {
      last.current = null;
      await client.invalidateQueries();
      options.onSuccess?.(answer, variables);
    },
    onError: (error) => {
      // A refusal was an answer: what is sent next is a new act.
      if (error instanceof Refused && !mayBeDone(error.problem)) last.current = null;
    },
  });
}
