import { Button, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { Section } from '../../../kit/page';
import type { Role } from '../../../session/me';
import type { User } from '../types';
import { LinkGiven } from './link-given';
import { RoleBoxes } from './role-boxes';

type Asked = 'roles' | 'disable' | 'enable' | 'reset' | null;

/** What may be done to somebody's access, each with what follows from it. */
export function UserActs({ user }: { user: User }) {
  const { t } = useTranslation('office');
  const [asked, ask] = useState<Asked>(null);
  const [roles, setRoles] = useState<Role[]>(user.roles);
  const [distributorNo, setDistributorNo] = useState(user.distributorNo ?? '');
  const [secondFactor, setSecondFactor] = useState(false);
  const params = { path: { id: user.id } };
  const close = () => ask(null);
  const done = { onSuccess: close };
  const changing = useChange(
    (body: { roles: Role[]; distributorNo?: string }) =>
      api.PUT('/api/v1/users/{id}/roles', { params, body }),
    done,
  );
  const switching = useChange(
    (to: 'enable' | 'disable', sending) =>
      to === 'enable'
        ? api.POST('/api/v1/users/{id}/enable', { params, ...sending })
        : api.POST('/api/v1/users/{id}/disable', { params, ...sending }),
    done,
  );
  const resetting = useChange(
    (body: { secondFactor: boolean }, sending) =>
      api.POST('/api/v1/users/{id}/reset', { params, body, ...sending }),
    done,
  );
  const isDistributor = roles.includes('distributor');
  const toggle = user.isDisabled ? 'enable' : 'disable';
  return (
    <Section title={t('acts.title')}>
      <Stack spacing={2}>
        {resetting.data?.data && <LinkGiven invitation={resetting.data.data} />}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => ask('roles')}>
            {t('acts.roles')}
          </Button>
          <Button variant="outlined" onClick={() => ask('reset')}>
            {t('acts.reset')}
          </Button>
          <Button color={user.isDisabled ? 'primary' : 'error'} onClick={() => ask(toggle)}>
            {t(`acts.${toggle}`)}
          </Button>
        </Stack>
      </Stack>
      <ConfirmDialog
        open={asked === 'roles'}
        title={t('acts.roles')}
        consequence={t('acts.rolesConsequence')}
        act={t('common:act.save')}
        busy={changing.isPending}
        disabled={roles.length === 0 || (isDistributor && distributorNo.trim() === '')}
        error={changing.error}
        onConfirm={() =>
          changing.mutate({ roles, ...(isDistributor && { distributorNo: distributorNo.trim() }) })
        }
        onClose={close}
      >
        <RoleBoxes roles={roles} onChange={setRoles} />
        {isDistributor && (
          <TextField
            label={t('user.distributorNo')}
            required
            value={distributorNo}
            onChange={(event) => setDistributorNo(event.target.value)}
          />
        )}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'enable' || asked === 'disable'}
        danger={!user.isDisabled}
        title={t(`acts.${toggle}`)}
        consequence={t(`acts.${toggle}Consequence`)}
        act={t(`acts.${toggle}`)}
        busy={switching.isPending}
        error={switching.error}
        onConfirm={() => switching.mutate(toggle)}
        onClose={close}
      />
      <ConfirmDialog
        open={asked === 'reset'}
        danger
        title={t('acts.reset')}
        consequence={t('acts.resetConsequence')}
        act={t('acts.reset')}
        busy={resetting.isPending}
        error={resetting.error}
        onConfirm={() => resetting.mutate({ secondFactor })}
        onClose={close}
      >
        <FormControlLabel
          control={
            <Checkbox checked={secondFactor} onChange={(event) => setSecondFactor(event.target.checked)} />
          }
          label={t('acts.resetFactor')}
        />
      </ConfirmDialog>
    </Section>
  );
}
