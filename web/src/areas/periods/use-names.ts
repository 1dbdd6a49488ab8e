import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

const known = (key: string, otherwise: string): string => (i18next.exists(key) ? i18next.t(key) : otherwise);

/** What the company's words are called in the language chosen; a plan or bonus of the company's own keeps its key. */
export function useNames() {
  useTranslation();
  return {
    plan: (key: string) => known(`common:plan.${key}`, key),
    bonus: (key: string) => known(`common:bonus.${key}`, key),
    periodState: (state: string) => known(`common:periodState.${state}`, state),
    runKind: (kind: string) => known(`periods:runKind.${kind}`, kind),
    runState: (state: string) => known(`periods:runState.${state}`, state),
  };
}
