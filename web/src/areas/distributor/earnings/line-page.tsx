import { Alert, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { type Column, DataTable } from '../../../kit/data-table';
import { Money, Month, Percent, Volume } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PersonName } from '../../../kit/person-name';
import { Answer, Failure } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { Figure, Figures } from '../figure';
import { useOwnNo } from '../own';
import { usePlanWords } from '../words';

const ADDRESS = { period: '', level: '1' };
const PATH = '/api/v1/distributors/{no}/statements/{period}/explain';

/** One line down to the people whose orders it is made of. */
export function LinePage() {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const no = useOwnNo();
  const [{ period, level }] = useAddress(ADDRESS);
  const params = { path: { no, period }, query: { level } };
  const first = queries.useQuery('get', PATH, { params: { ...params, query: { level, limit: 1 } } });
  const title = t('line.page', { level, month: period === '' ? '' : locale.month(period) });
  const trail = [{ to: `/my/earnings?period=${period}`, label: t('earnings.title') }];
  return (
    <Page title={title} trail={trail}>
      <Answer query={first}>{(answer) => ('level' in answer ? <Answers line={answer} /> : null)}</Answer>
      <Section title={t('line.members')}>
        <Members params={params} />
      </Section>
    </Page>
  );
}

function Answers({ line }: { line: Schemas['LineExplanation'] }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const { answers, volume, currency } = line;
  return (
    <Section title={t('line.made')}>
      <Figures>
        <Figure label={t('line.volume')}>
          <Volume cv={volume} />
        </Figure>
        {answers
          .filter(({ amount }) => amount !== null)
          .map(({ bonus, level, rate, amount }) => (
            <Figure key={bonus} label={t('line.name', { bonus: words.bonus(bonus), level })}>
              {rate !== null && (
                <>
                  × <Percent rate={rate} /> ={' '}
                </>
              )}
              <Money amount={amount!} currency={currency} />
            </Figure>
          ))}
      </Figures>
      {answers
        .filter(({ reason }) => reason !== null && reason !== 'beyond-plan-levels')
        .map(({ bonus, reason }) => (
          <Alert key={bonus} severity="info" sx={{ mt: 1.5 }}>
            {t('line.nothing', { bonus: words.bonus(bonus), reason: t(`reason.${reason!}`) })}
          </Alert>
        ))}
    </Section>
  );
}

function Members({ params }: { params: { path: { no: string; period: string }; query: { level: string } } }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const { items, query } = usePages(PATH, params);
  const members = items as readonly Schemas['LineMember'][];
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const { period } = params.path;
  const columns: Column<Schemas['LineMember']>[] = [
    {
      key: 'name',
      label: t('member.name'),
      text: ({ name, distributorNo }) => `${name} (${distributorNo})`,
      cell: ({ name, distributorNo }) => (
        <PersonName
          name={name}
          distributorNo={distributorNo}
          to={`/my/downline?period=${period}&person=${distributorNo}`}
        />
      ),
    },
    {
      key: 'steps',
      label: t('member.level'),
      align: 'right',
      text: ({ steps }) => steps,
      cell: ({ steps }) => steps,
    },
    { key: 'plan', label: t('plan.title'), text: ({ plan }) => plan, cell: ({ plan }) => words.plan(plan) },
    {
      key: 'joined',
      label: t('member.joined'),
      text: ({ joined }) => joined,
      cell: ({ joined }) => <Month period={joined} />,
    },
    { key: 'pv', label: t('pv'), align: 'right', text: ({ pv }) => pv, cell: ({ pv }) => <Volume cv={pv} /> },
  ];
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t('line.privacy')}
      </Typography>
      <DataTable
        label={t('line.members')}
        columns={columns}
        rows={members}
        rowKey={({ distributorNo }) => distributorNo}
        empty={t('line.noMembers')}
        exportAs={`line-${params.path.period}-${params.query.level}`}
        more={{
          has: query.hasNextPage,
          busy: query.isFetching,
          load: () => void query.fetchNextPage(),
        }}
      />
    </>
  );
}
