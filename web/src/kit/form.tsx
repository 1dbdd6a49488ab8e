import { Button, MenuItem, Stack, TextField, type TextFieldProps } from '@mui/material';
import type { ReactNode, SubmitEventHandler } from 'react';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { Failure } from './states';
import { useProblemText } from './problem-text';

interface FieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly type?: TextFieldProps['type'];
  readonly multiline?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'email' | 'text';
  /** One of these. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** The last refusal; told at the field that it names. */
  readonly error?: unknown;
  /** Typing begins here: for a field that appears because it is asked for. */
  readonly focused?: boolean;
}

/** One field of a form, with its label, its hint and what is wrong with it. */
export function Field<Values extends FieldValues>(props: FieldProps<Values>) {
  const { control, name, label, required, hint, type, multiline, autoComplete, inputMode, options, error } =
    props;
  const { t } = useTranslation();
  const refusal = useRefusalOf(name, error);
  return (
    <Controller
      control={control}
      name={name}
      rules={{ required: required ? t('form.required') : false }}
      render={({ field: { ref, value, ...field }, fieldState }) => {
        const mistake = fieldState.error?.message ?? refusal;
        return (
          <TextField
            {...field}
            inputRef={ref}
            value={value ?? ''}
            label={label}
            required={required ?? false}
            type={type ?? 'text'}
            multiline={multiline ?? false}
            minRows={multiline ? 3 : undefined}
            autoFocus={props.focused ?? false}
            select={options !== undefined}
            error={mistake !== undefined}
            helperText={mistake ?? hint}
            slotProps={{
              htmlInput: {
                autoComplete: autoComplete ?? 'off',
                inputMode,
                dir: options ? undefined : 'auto',
              },
              ...(type === 'date' && { inputLabel: { shrink: true } }),
            }}
          >
            {options?.map((option) => (
              <MenuItem key={option.value} value={option.value}>
                {option.label}
              </MenuItem>
            ))}
          </TextField>
        );
      }}
    />
  );
}

function useRefusalOf(name: string, error: unknown): string | undefined {
  const tell = useProblemText();
  if (!error) return undefined;
  const problem = problemOf(error);
  const many = (problem.errors ?? []).find(({ field }) => field === name)?.detail;
  return many ?? (problem.field === name ? tell(problem) : undefined);
}

interface FormProps {
  readonly onSubmit: SubmitEventHandler;
  readonly submit: string;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly children: ReactNode;
  /** Beside the button. */
  readonly also?: ReactNode;
}

/** Fields above one another, why the last try was refused, and the button. */
export function Form({ onSubmit, submit, busy, error, children, also }: FormProps) {
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={onSubmit} sx={{ maxWidth: 560 }}>
      {children}
      {error ? <Failure error={error} /> : null}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" loading={busy ?? false}>
          {submit}
        </Button>
        {also}
      </Stack>
    </Stack>
  );
}
