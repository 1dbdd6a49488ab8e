import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../session/me';
import { ROLES } from '../types';

interface BoxesProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
}

/** Each role with what it may, in words. */
export function RoleBoxes({ roles, onChange }: BoxesProps) {
  const { t } = useTranslation('office');
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('user.roles')}</FormLabel>
      <FormGroup>
        {ROLES.map((role) => (
          <div key={role}>
            <FormControlLabel
              control={
                <Checkbox
                  checked={roles.includes(role)}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                  }
                  slotProps={{ input: { 'aria-describedby': `may-${role}` } }}
                />
              }
              label={t(`common:role.${role}`)}
            />
            <FormHelperText id={`may-${role}`} sx={{ mt: 0 }}>
              {t(`roles.${role}`)}
            </FormHelperText>
          </div>
        ))}
      </FormGroup>
    </FormControl>
  );
}
