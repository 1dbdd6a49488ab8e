import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { queries } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { NoSuchPage } from '../../../shell/page-states';
import { FactList } from '../../../kit/fact-list';
import { Hash } from '../runs/run-facts';
import type { Plan } from '../types';
import { useIsOwn } from '../../../session/use-rights';
import { useMay } from '../use-may';
import { ApprovePlanDialog } from './approve-plan-dialog';
import { ChangesOfPlan } from './changes-of-plan';
import { PlanText } from './plan-text';
import { useWorstCaseText } from './use-worst-case-text';

/** One version: what it can cost, what it says otherwise than another, and its document. */
export function PlanPage() {
  const { version = '' } = useParams();
  return /^\d{1,9}$/.test(version) ? <ShownPlan version={Number(version)} /> : <NoSuchPage />;
}

function ShownPlan({ version }: { version: number }) {
  const { t } = useTranslation('periods');
  const may = useMay();
  const query = queries.useQuery('get', '/api/v1/plans/{version}', { params: { path: { version } } });
  return (
    <Page
      title={t('planNo', { version })}
      trail={[{ to: '/plans', label: t('plans.title') }]}
      actions={
        may.addPlan && (
          <Button component={RouterLink} to={`/plans/new?like=${version}`}>
            {t('plans.like')}
          </Button>
        )
      }
    >
      <Answer query={query}>
        {(plan) => (
          <>
            {!plan.holds && <Waiting plan={plan} />}
            <Section title={t('plans.facts')}>
              <PlanFacts plan={plan} />
            </Section>
            <Section title={t('diff.title')}>
              <Difference version={version} />
            </Section>
            <Section title={t('plans.document')}>
              <PlanText text={plan.document} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}

function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const worstCase = useWorstCaseText();
  const who = (name: string | null, at: string | null) =>
    name === null || at === null ? null : (
      <>
        <bdi>{name}</bdi>, <Instant at={at} />
      </>
    );
  return (
    <Stack spacing={2}>
      {plan.approvalWaived && <Alert severity="warning">{t('runs.waived')}</Alert>}
      <Typography>
        <strong>{t('plans.worstCase')}:</strong> {worstCase(plan.worst)}
      </Typography>
      <FactList
        facts={[
          [
            t('column.from'),
            plan.effectiveFrom === null ? t('plans.always') : locale.month(plan.effectiveFrom),
          ],
          [t('plans.planSet'), plan.planSet],
          [t('plans.currency'), plan.currency],
          [t('column.addedBy'), who(plan.addedBy, plan.addedAt)],
          [t('plans.correctionReason'), plan.correctionReason],
          [t('runs.approvedBy'), who(plan.approvedBy, plan.approvedAt)],
          ['SHA-256', <Hash key="hash" text={plan.sha256} />],
        ]}
      />
    </Stack>
  );
}

function Waiting({ plan }: { plan: Plan }) {
  const { t } = useTranslation('periods');
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const isOwn = useIsOwn()(plan.addedBy);
  return (
    <Alert
      severity="warning"
      action={
        may.approve && (
          <Button color="inherit" onClick={() => setAsking(true)}>
            {t('approvePlan.act')}
          </Button>
        )
      }
    >
      {t('plans.waiting', { name: plan.addedBy })} {isOwn && t('decision.own')}
      <ApprovePlanDialog plan={plan} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Alert>
  );
}

const DEFAULTS = { against: '' };

/** What the version says otherwise than another one, chosen in the address. */
function Difference({ version }: { version: number }) {
  const { t } = useTranslation('periods');
  const [{ against }, change] = useAddress(DEFAULTS);
  const { items: versions } = usePages('/api/v1/plans', {});
  const query = queries.useQuery('get', '/api/v1/plans/{version}/changes', {
    params: { path: { version }, query: /^\d{1,9}$/.test(against) ? { against: Number(against) } : {} },
  });
  const held = String(query.data?.against ?? '');
  return (
    <Stack spacing={2}>
      <TextField
        select
        label={t('diff.against')}
        value={versions.some((one) => String(one.version) === held) ? held : ''}
        onChange={(event) => change({ against: event.target.value })}
        sx={{ maxWidth: 280 }}
      >
        {versions
          .filter((one) => one.version !== version)
          .map((one) => (
            <MenuItem key={one.version} value={String(one.version)}>
              {t('planNo', { version: one.version })}
            </MenuItem>
          ))}
      </TextField>
      <Answer query={query}>
        {({ changes, against: before }) =>
          before === null ? (
            <Typography>{t('diff.first')}</Typography>
          ) : (
            <ChangesOfPlan
              changes={changes}
              before={t('planNo', { version: before })}
              after={t('planNo', { version })}
              exportAs={`plan-${before}-${version}`}
            />
          )
        }
      </Answer>
    </Stack>
  );
}
