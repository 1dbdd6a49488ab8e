import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a page shows stands in the address bar, so that it can be sent to a colleague. A value that is the default does
 * not stand there.
 * @param defaults every parameter that the page has
 */
export function useAddress<Names extends string>(
  defaults: Readonly<Record<Names, string>>,
): [Readonly<Record<Names, string>>, (changes: Partial<Record<Names, string>>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(
    Object.entries<string>(defaults).map(([name, value]) => [name, parameters.get(name) ?? value]),
  ) as Record<Names, string>;
  const change = useCallback(
    (changes: Partial<Record<Names, string>>) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes) as [Names, string][]) {
            if (value === defaults[name]) after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setParameters, defaults],
  );
  return [values, change];
}
