import { useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client';
import type { Simulation } from '../types';

interface Running {
  readonly period: string;
  readonly done: number;
  readonly total: number;
}

/** Nobody needs everybody's difference here, only how many there are. */
const NAMED = 0;

/** Runs periods under a document, one after another, until the page is left. */
export function useSimulations(document: string) {
  const [results, setResults] = useState<readonly Simulation[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<unknown>(null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const start = async (periods: readonly string[]) => {
    const { signal } = leaving.current!;
    setResults([]);
    setError(null);
    try {
      for (const [done, period] of periods.entries()) {
        setRunning({ period, done, total: periods.length });
        const { data } = await api.POST('/api/v1/periods/{period}/simulations', {
          params: { path: { period } },
          body: { document, named: NAMED },
          signal,
        });
        setResults((before) => [...before, data!]);
      }
    } catch (refusal) {
      if (!signal.aborted) setError(refusal);
    } finally {
      setRunning(null);
    }
  };
  return { results, running, error, start };
}
