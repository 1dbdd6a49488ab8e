import { Button, Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { useMay } from '../use-may';
import { useWorstCaseText } from './use-worst-case-text';

/** All versions of the plan set, the newest first. */
export function PlansPage() {
  const { t } = useTranslation('periods');
  const may = useMay();
  const locale = useLocale();
  const worstCase = useWorstCaseText();
  const pages = usePages('/api/v1/plans', {});
  const newestFirst = { ...pages, items: pages.items.toReversed() };
  return (
    <Page
      title={t('plans.title')}
      about={t('plans.about')}
      actions={
        may.addPlan && (
          <Button variant="contained" component={RouterLink} to="/plans/new">
            {t('plans.new')}
          </Button>
        )
      }
    >
      <Section>
        <PagedTable
          label={t('plans.title')}
          pages={newestFirst}
          rowKey={({ version }) => version}
          empty={t('plans.none')}
          exportAs="plans"
          columns={[
            {
              key: 'version',
              label: t('column.version'),
              cell: ({ version }) => (
                <Link component={RouterLink} to={`/plans/${version}`}>
                  {t('planNo', { version })}
                </Link>
              ),
              text: ({ version }) => version,
            },
            {
              key: 'from',
              label: t('column.from'),
              cell: ({ effectiveFrom }) =>
                effectiveFrom === null ? t('plans.always') : locale.month(effectiveFrom),
              text: ({ effectiveFrom }) => effectiveFrom,
            },
            {
              key: 'holds',
              label: t('column.state'),
              cell: ({ holds }) => (holds ? t('plans.holds') : t('plans.waits')),
              text: ({ holds }) => String(holds),
            },
            {
              key: 'worst',
              label: t('plans.worstCase'),
              cell: ({ worst }) => worstCase(worst),
              text: ({ worst }) => worstCase(worst),
            },
            {
              key: 'addedBy',
              label: t('column.addedBy'),
              cell: ({ addedBy }) => <bdi>{addedBy}</bdi>,
              text: ({ addedBy }) => addedBy,
            },
            {
              key: 'addedAt',
              label: t('column.addedAt'),
              cell: ({ addedAt }) => <Instant at={addedAt} />,
              text: ({ addedAt }) => addedAt,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
