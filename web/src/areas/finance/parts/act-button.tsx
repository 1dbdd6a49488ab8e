import { Button, type ButtonProps } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../../kit/confirm';
import { Field } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';
import { useChange, type Sending } from '../../../api/use-change';

interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly multiline?: boolean;
}

interface ActButtonProps {
  /** Keeps what was typed: `cancel/7`. */
  readonly name: string;
  readonly label: string;
  readonly title: string;
  readonly consequence: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly variant?: ButtonProps['variant'];
  /** What is asked for before. Each has to be filled in. */
  readonly fields?: readonly AskedField[];
  readonly act: (typed: Readonly<Record<string, string>>, sending: Sending) => Promise<unknown>;
  readonly onDone?: (answer: unknown) => void;
}

/** A button that says what follows, asks for what is needed, and acts. */
export function ActButton(props: ActButtonProps) {
  const { name, label, title, consequence, danger, disabled, variant, fields = [], act, onDone } = props;
  const [open, setOpen] = useState(false);
  const { control, handleSubmit, forget } = useDraftForm<Record<string, string>>(
    name,
    Object.fromEntries(fields.map((field) => [field.name, field.options?.[0]?.value ?? ''])),
  );
  const change = useChange(act, {
    onSuccess: (answer) => {
      forget();
      setOpen(false);
      onDone?.(answer);
    },
  });
  return (
    <>
      <Button
        variant={variant ?? 'outlined'}
        color={danger ? 'error' : 'primary'}
        disabled={disabled ?? false}
        onClick={() => {
          change.reset();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        title={title}
        consequence={consequence}
        act={label}
        danger={danger ?? false}
        busy={change.isPending}
        error={change.error}
        onConfirm={() => void handleSubmit((typed) => change.mutate(typed))()}
        onClose={() => setOpen(false)}
      >
        {fields.map((field, place) => (
          <Field
            key={field.name}
            control={control}
            name={field.name}
            label={field.label}
            required
            hint={field.hint}
            multiline={field.multiline ?? false}
            focused={place === 0}
            error={change.error}
            {...(field.options && { options: field.options })}
          />
        ))}
      </ConfirmDialog>
    </>
  );
}
