import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Box, Button, Stack, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { Section } from '../../../kit/page';
import { Failure } from '../../../kit/states';
import { LabelledSelect } from '../parts/labelled-select';
import { useWord } from '../parts/words';
import { ANSWER_FORMATS, type AnswerFormat, guessFormat } from './answer-formats';
import { AnswerReport } from './answer-report';

interface Chosen {
  readonly file: File;
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

/** The bank's answer is taken in as the file that it is: chosen by a button, or dropped here. */
export function Upload() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [format, setFormat] = useState<AnswerFormat>('camt.053');
  const [isOver, setOver] = useState(false);
  const sending = useChange(
    async ({ file, name, as }: Chosen & { as: AnswerFormat }, { headers }) =>
      (
        await api.POST('/api/v1/bank-answers', {
          params: { header: headers, query: { format: as, fileName: shown(name) } },
          headers: { 'Content-Type': 'application/octet-stream' },
          // The document says text of bytes; what is sent is the file.
          body: file as unknown as string,
          bodySerializer: (body: unknown) => body as File,
        })
      ).data!,
    { onSuccess: () => setChosen(null) },
  );
  const choose = async (file: File | undefined) => {
    if (!file) return;
    sending.reset();
    setChosen({ file, name: file.name, size: file.size, modified: file.lastModified });
    setFormat((await guessFormat(file)) ?? format);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void choose(event.dataTransfer.files[0]);
  };
  return (
    <Section title={t('upload.title')}>
      <Box
        data-testid="drop"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '2px dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          bgcolor: isOver ? 'action.hover' : 'transparent',
          borderRadius: 1,
          p: 2,
        }}
      >
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => input.current?.click()}>
            {t('upload.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('upload.choose')}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Typography sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {chosen === null ? (
              t('upload.drop')
            ) : (
              <>
                <bdi>{chosen.name}</bdi> · {t('upload.bytes', { size: locale.count(chosen.size) })}
              </>
            )}
          </Typography>
        </Stack>
        {chosen !== null && (
          <Stack direction="row" sx={{ mt: 2, gap: 2, flexWrap: 'wrap' }}>
            <LabelledSelect
              label={t('upload.format')}
              value={format}
              options={ANSWER_FORMATS.map((value) => ({ value, label: word('answerFormat', value) }))}
              onChange={(value) => setFormat(value as AnswerFormat)}
            />
            <Button
              variant="contained"
              loading={sending.isPending}
              onClick={() => sending.mutate({ ...chosen, as: format })}
            >
              {t('upload.send')}
            </Button>
          </Stack>
        )}
      </Box>
      <Box aria-live="polite" sx={{ mt: sending.data || sending.error ? 2 : 0 }}>
        {sending.error && <Failure error={sending.error} />}
        {sending.data && <AnswerReport report={sending.data} />}
      </Box>
    </Section>
  );
}

/** Under which it is listed: what the service takes of a name. */
const shown = (name: string): string => name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(-200) || 'file';
