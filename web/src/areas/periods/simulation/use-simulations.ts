import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client';
import type { Simulation } from '../types';

interface Running {
  readonly period: string;
  readonly done: number;
  readonly total: number;
}

/** Nobody needs everybody's difference here, only how many there are. */
const NAMED = 0;

/** Runs periods under a document, one after another; results of another document are forgotten. */
export function useSimulations(document: string) {
  const [results, setResults] = useState<readonly Simulation[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<unknown>(null);
  const current = useRef(document);
  useEffect(() => {
    current.current = document;
    setResults([]);
    setError(null);
  }, [document]);
  const start = useCallback(
    async (periods: readonly string[]) => {
      setResults([]);
      setError(null);
      try {
        for (const [done, period] of periods.entries()) {
          setRunning({ period, done, total: periods.length });
          const { data } = await api.POST('/api/v1/periods/{period}/simulations', {
            params: { path: { period } },
            body: { document, named: NAMED },
          });
          if (current.current !== document) return;
          setResults((before) => [...before, data!]);
        }
      } catch (refusal) {
        setError(refusal);
      } finally {
        setRunning(null);
      }
    },
    [document],
  );
  return { results, running, error, start };
}
