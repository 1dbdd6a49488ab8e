import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form';
import { type Me, ME_KEY } from './me';

/**
 * A form that keeps what was typed: through a reload, a lost session, a way to another page and back. What is secret
 * has no business in such a form. It waits for the person who typed it: another one may have signed in in another tab.
 * @param name of the form, and of what it is about: `enrol`, `move/D-7`
 */
export function useDraftForm<Values extends FieldValues>(
  name: string,
  defaults: DefaultValues<Values>,
): UseFormReturn<Values> & { forget: () => void } {
  const who = useQueryClient().getQueryData<Me | null>(ME_KEY)?.name ?? '';
  const key = `upline.draft.${who}.${name}`;
  const form = useForm<Values>({ defaultValues: Object.assign({}, defaults, kept(key)) });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => sessionStorage.setItem(key, JSON.stringify(values)),
      }),
    [subscribe, key],
  );
  return {
    ...form,
    forget: () => {
      form.reset(defaults);
      sessionStorage.removeItem(key);
    },
  };
}

function kept(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
