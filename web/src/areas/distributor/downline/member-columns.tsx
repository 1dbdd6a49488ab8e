import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { Column } from '../../../kit/data-table';
import { Count, Month, Volume } from '../../../kit/figures';
import { PersonName } from '../../../kit/person-name';
import { usePlanWords } from '../words';

export type Member = Schemas['DownlineMember'];

/** What a list says of each of a downline. */
export function useMemberColumns(to: (member: Member) => string): Record<string, Column<Member>> {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const volume = (key: 'pv' | 'gv', label: string): Column<Member> => ({
    key,
    label,
    align: 'right',
    text: (member) => member[key] ?? '',
    cell: (member) => (member[key] === null ? '—' : <Volume cv={member[key]} />),
  });
  return {
    name: {
      key: 'name',
      label: t('member.name'),
      text: ({ name, distributorNo }) => `${name} (${distributorNo})`,
      cell: (member) => (
        <PersonName name={member.name} distributorNo={member.distributorNo} to={to(member)} />
      ),
    },
    level: {
      key: 'level',
      label: t('member.level'),
      align: 'right',
      text: ({ level }) => level,
      cell: ({ level }) => level,
    },
    plan: {
      key: 'plan',
      label: t('plan.title'),
      text: ({ plan }) => plan ?? '',
      cell: ({ plan }) => words.plan(plan),
    },
    joined: {
      key: 'joined',
      label: t('member.joined'),
      text: ({ joined }) => joined,
      cell: ({ joined }) => <Month period={joined} />,
    },
    pv: volume('pv', t('pv')),
    gv: volume('gv', t('gv')),
    downline: {
      key: 'downline',
      label: t('member.downline'),
      align: 'right',
      text: ({ downline }) => downline ?? '',
      cell: ({ downline }) => (downline === null ? '—' : <Count n={downline} />),
    },
  };
}
