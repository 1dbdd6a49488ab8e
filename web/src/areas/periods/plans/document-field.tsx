import { TextField } from '@mui/material';
import type { RefObject } from 'react';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TypedPlan } from './typed-plan';

interface DocumentProps {
  readonly control: Control<TypedPlan>;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
}

/** The text of the plan, in letters of one width: places are told by line and column. */
export function DocumentField({ control, editor }: DocumentProps) {
  const { t } = useTranslation('periods');
  return (
    <Controller
      control={control}
      name="document"
      render={({ field: { ref, ...field } }) => (
        <TextField
          {...field}
          inputRef={(element: HTMLTextAreaElement | null) => {
            ref(element);
            editor.current = element;
          }}
          label={t('newPlan.document')}
          helperText={t('newPlan.documentHint')}
          multiline
          minRows={14}
          maxRows={32}
          slotProps={{
            htmlInput: { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off', dir: 'ltr' },
          }}
          sx={{
            '& textarea': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: '0.85rem' },
          }}
        />
      )}
    />
  );
}
