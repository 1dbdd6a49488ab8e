import { Autocomplete, TextField } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { PersonName } from '../../../kit/person-name';
import { useProblemText } from '../../../kit/problem-text';
import { useSettled } from './use-settled';

type Member = Schemas['DownlineMember'];

interface FinderProps {
  readonly headNo: string;
  readonly period: string;
  readonly onFound: (distributorNo: string) => void;
}

/** Finds somebody below by number or name, and goes there. */
export function Finder({ headNo, period, onFound }: FinderProps) {
  const { t } = useTranslation('distributor');
  const tell = useProblemText();
  const [typed, setTyped] = useState('');
  const text = useSettled(useDeferredValue(typed.trim()));
  const found = queries.useQuery(
    'get',
    '/api/v1/distributors/{no}/downline/search',
    { params: { path: { no: headNo }, query: { q: text, period } } },
    { enabled: text !== '', retry: false },
  );
  const problem = text !== '' && found.error ? problemOf(found.error) : null;
  const isTooShort = problem?.code === 'search-too-short';
  const none = isTooShort ? t('find.tooShort') : problem ? tell(problem) : t('find.none');
  return (
    <Autocomplete<Member, false, false, true>
      freeSolo
      fullWidth
      sx={{ maxWidth: 560 }}
      options={text === '' ? [] : (found.data?.items ?? [])}
      // The service searches; what it found is not sifted again.
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.distributorNo)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.distributorNo)}
      loading={found.isFetching}
      loadingText={t('common:state.loading')}
      inputValue={typed}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, chosen) => {
        const first = typeof chosen === 'string' ? found.data?.items[0] : chosen;
        if (first) onFound(first.distributorNo);
      }}
      renderOption={({ key, ...props }, { distributorNo, name, level }) => (
        <li key={key} {...props}>
          <span>
            <PersonName name={name} distributorNo={distributorNo} /> · {t('levelShort', { level })}
          </span>
        </li>
      )}
      renderInput={(props) => (
        <TextField
          {...props}
          label={t('find.label')}
          helperText={
            text !== '' && !found.isFetching && (found.data?.items.length ?? 0) === 0
              ? none
              : found.data?.hasMore
                ? t('find.more')
                : t('find.hint')
          }
        />
      )}
    />
  );
}
