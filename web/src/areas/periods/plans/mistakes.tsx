import { Alert, AlertTitle, Box, Button, List, ListItem } from '@mui/material';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanCheck } from '../types';

interface MistakesProps {
  readonly check: PlanCheck;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
}

/** Every mistake with its place; the place is a button that goes there. */
export function Mistakes({ check, editor }: MistakesProps) {
  const { t } = useTranslation('periods');
  const { mistakes, mistakeCount } = check;
  const goTo = (line: number, column: number) => {
    const area = editor.current;
    if (!area) return;
    const before = area.value.split('\n').slice(0, line - 1);
    const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    area.focus();
    area.setSelectionRange(offset, offset);
  };
  return (
    <Alert severity="error">
      <AlertTitle>{t('mistakes.title', { count: mistakeCount })}</AlertTitle>
      <List dense disablePadding aria-label={t('mistakes.title', { count: mistakeCount })}>
        {mistakes.map(({ line, column, path, message }, index) => (
          <ListItem key={index} disableGutters sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            <Button
              size="small"
              color="inherit"
              onClick={() => goTo(line, column)}
              sx={{ p: 0, minWidth: 0, mr: 1 }}
            >
              {t('mistakes.place', { line, column })}
            </Button>
            {path !== '' && <Box component="code">{path}</Box>} <span lang="en">{message}</span>
          </ListItem>
        ))}
      </List>
    </Alert>
  );
}
