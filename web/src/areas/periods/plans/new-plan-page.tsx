import { Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, queries } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { Field } from '../../../kit/form';
import { Page, Section } from '../../../kit/page';
import { Failure } from '../../../kit/states';
import { useDraftForm } from '../../../session/use-draft-form';
import { SimulationSection } from '../simulation/simulation-section';
import type { TypedPlan } from './typed-plan';
import { useMay } from '../use-may';
import { DocumentField } from './document-field';
import { Mistakes } from './mistakes';
import { monthsFrom } from './months';
import { SavePlanDialog } from './save-plan-dialog';
import { WouldChange } from './would-change';

const MONTHS_OFFERED = 13;

/** A new version: written, checked, tried on past periods, kept. What is typed stays through a reload. */
export function NewPlanPage() {
  const { t } = useTranslation('periods');
  const may = useMay();
  const locale = useLocale();
  const [parameters] = useSearchParams();
  const like = parameters.get('like');
  const form = useDraftForm<TypedPlan>('plan', { document: '', from: '' });
  const { control, setValue, getValues, forget } = form;
  const { document, from } = useWatch({ control });
  const editor = useRef<HTMLTextAreaElement>(null);
  const [isSaving, setSaving] = useState(false);
  const { items: periods } = usePages('/api/v1/periods', {});
  const { items: versions } = usePages('/api/v1/plans', {});
  const model = like !== null && /^\d{1,9}$/.test(like) ? Number(like) : (versions.at(-1)?.version ?? 0);
  const example = queries.useQuery(
    'get',
    '/api/v1/plans/{version}',
    { params: { path: { version: model } } },
    { enabled: model > 0 },
  );
  const open = periods.filter(({ state }) => state === 'open').at(-1)?.period;
  useEffect(() => {
    // A version takes effect from a month that has not begun, where nobody says otherwise.
    if (open !== undefined && getValues('from') === '') setValue('from', monthsFrom(open, 2)[1]!);
  }, [open, getValues, setValue]);
  const checking = useMutation({
    mutationFn: async (typed: TypedPlan) => (await api.POST('/api/v1/plans/check', { body: typed })).data!,
  });
  // What was checked is what is shown of it: typing on makes the answer one about another text.
  const isCurrent = checking.variables?.document === document && checking.variables?.from === from;
  const checked = isCurrent ? checking.data : undefined;
  const first = periods.find(({ state }) => state === 'open')?.period ?? open;
  return (
    <Page
      title={t('newPlan.title')}
      about={t('newPlan.about')}
      trail={[{ to: '/plans', label: t('plans.title') }]}
    >
      <Section>
        <Stack
          component="form"
          noValidate
          spacing={2}
          onSubmit={(event) => {
            event.preventDefault();
            checking.mutate(getValues());
          }}
        >
          <Field
            control={control}
            name="from"
            label={t('newPlan.from')}
            hint={t('newPlan.fromHint')}
            options={(first === undefined ? [] : monthsFrom(first, MONTHS_OFFERED)).map((month) => ({
              value: month,
              label: locale.month(month),
            }))}
          />
          <DocumentField control={control} editor={editor} />
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Button
              type="submit"
              variant="contained"
              loading={checking.isPending}
              disabled={!document?.trim()}
            >
              {t('newPlan.check')}
            </Button>
            <Button
              disabled={!example.data}
              onClick={() => setValue('document', example.data!.document, { shouldDirty: true })}
            >
              {t('newPlan.take', { version: model })}
            </Button>
          </Stack>
          {checking.error && isCurrent ? <Failure error={checking.error} /> : null}
          {checked && checked.mistakeCount > 0 && <Mistakes check={checked} editor={editor} />}
        </Stack>
      </Section>
      {checked?.plan && (
        <>
          <Section title={t('newPlan.would')}>
            <WouldChange plan={checked.plan} />
            {may.addPlan && (
              <Button
                variant="contained"
                sx={{ mt: 2 }}
                disabled={checked.plan.obstacles.length > 0}
                onClick={() => setSaving(true)}
              >
                {t('newPlan.save')}
              </Button>
            )}
          </Section>
          <SimulationSection document={document ?? ''} periods={periods} />
          <SavePlanDialog
            typed={{ document: document ?? '', from: from ?? '' }}
            plan={checked.plan}
            isOpen={isSaving}
            onClose={() => setSaving(false)}
            onSaved={forget}
          />
        </>
      )}
    </Page>
  );
}
