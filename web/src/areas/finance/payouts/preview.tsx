import { Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { Section } from '../../../kit/page';
import { Answer, Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { LabelledSelect } from '../parts/labelled-select';
import { useWord } from '../parts/words';
import { BATCH_FORMATS, batchFormatOf } from './formats';
import { LeftOutReasons } from './left-out-reasons';
import { Payable } from './payable';

const AS_ASKED = { format: BATCH_FORMATS[0] as string, currency: '', leavers: '' };

/** What a batch would hold if it were frozen now, and who would not be in it. */
export function Preview() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const [{ format: named, currency, leavers }, change] = useAddress(AS_ASKED);
  const format = batchFormatOf(named);
  const withTerminated = leavers === 'yes';
  const query = queries.useQuery(
    'get',
    '/api/v1/payout-preview',
    { params: { query: { format, withTerminated, ...(currency !== '' && { currency }) } } },
    // Everybody with a balance is priced for it, and the look is recorded: not for every look back at this window.
    { refetchOnWindowFocus: false },
  );
  const currencies = query.data?.currencies ?? [];
  return (
    <Section title={t('preview.title')}>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', mb: 2 }}>
        <LabelledSelect
          label={t('preview.format')}
          value={format}
          options={BATCH_FORMATS.map((value) => ({ value, label: word('format', value) }))}
          onChange={(value) => change({ format: value, currency: '' })}
        />
        {currencies.length > 1 && (
          <LabelledSelect
            label={t('preview.currency')}
            value={query.data?.currency ?? ''}
            options={currencies.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ currency: value })}
          />
        )}
        <FormControlLabel
          control={
            <Checkbox
              checked={withTerminated}
              onChange={(_, checked) => change({ leavers: checked ? 'yes' : '' })}
            />
          }
          label={t('preview.withTerminated')}
        />
      </Stack>
      {query.error && problemOf(query.error).code === 'nothing-earned' ? (
        <Empty>{t('preview.nothingEarned')}</Empty>
      ) : (
        <Answer query={query}>
          {(preview) => (
            <Stack spacing={3}>
              <Payable preview={preview} withTerminated={withTerminated} />
              <LeftOutReasons preview={preview} />
            </Stack>
          )}
        </Answer>
      )}
    </Section>
  );
}
