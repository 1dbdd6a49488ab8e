import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Count, Volume } from '../../../../kit/figures';
import { PersonName } from '../../../../kit/person-name';
import { usePlanWords } from '../../words';
import { hasFrontline, type Row } from './branches';

const STEP_PX = 18;
/** Deeper ones stand no further in, so that names keep their room on a phone. */
const DEEPEST_STEP = 7;

const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) 92px', md: 'minmax(0, 1fr) 150px 120px 120px 90px' },
  columnGap: 1,
  alignItems: 'center',
  px: 1,
} as const;
const WIDE_ONLY = { display: { xs: 'none', md: 'block' } } as const;
const RIGHT = { textAlign: 'right' } as const;

/** The columns' names. */
export function TreeHeader() {
  const { t } = useTranslation('distributor');
  return (
    <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}>
      <Box
        role="row"
        sx={{ ...COLUMNS, py: 1, fontWeight: 650, borderBottom: '1px solid', borderColor: 'divider' }}
      >
        <span role="columnheader">{t('member.name')}</span>
        <Box component="span" role="columnheader" sx={WIDE_ONLY}>
          {t('plan.title')}
        </Box>
        <Box component="span" role="columnheader" sx={{ ...RIGHT, ...WIDE_ONLY }}>
          {t('tree.pv')}
        </Box>
        <Box component="span" role="columnheader" sx={RIGHT}>
          {t('tree.gv')}
        </Box>
        <Box component="span" role="columnheader" sx={{ ...RIGHT, ...WIDE_ONLY }}>
          {t('tree.downline')}
        </Box>
      </Box>
    </Box>
  );
}

interface TreeRowProps {
  readonly id: string;
  readonly row: Row;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onOpen: (no: string, isOpen: boolean) => void;
  readonly onChoose: (row: Row) => void;
}

/** One line. The table itself has the focus, so that nothing in a line takes it. */
export function TreeRow({ id, row, isActive, isChosen, onOpen, onChoose }: TreeRowProps) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const indent = { paddingInlineStart: `${Math.min(row.level - 1, DEEPEST_STEP) * STEP_PX}px` };
  const common = {
    id,
    role: 'row',
    'aria-level': row.level,
    'data-active': isActive,
    onClick: () => onChoose(row),
    sx: {
      ...COLUMNS,
      py: 0.5,
      minHeight: 44,
      cursor: 'pointer',
      borderBottom: '1px solid',
      borderColor: 'divider',
      bgcolor: isChosen ? 'action.selected' : undefined,
      '&:hover': { bgcolor: 'action.hover' },
    },
  } as const;
  if (row.kind !== 'member')
    return (
      <Box {...common}>
        <Box role="gridcell" style={indent} sx={{ color: 'text.secondary' }}>
          {t(row.kind === 'more' ? 'common:state.loading' : 'tree.earlier')}
        </Box>
      </Box>
    );
  const { member, isOpen, place, siblings } = row;
  const canOpen = hasFrontline(member);
  const Chevron = isOpen ? ExpandMoreIcon : ChevronRightIcon;
  return (
    <Box
      {...common}
      aria-posinset={place}
      aria-setsize={siblings ?? -1}
      aria-selected={isChosen}
      {...(canOpen && { 'aria-expanded': isOpen })}
    >
      <Box role="gridcell" style={indent} sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
        <Box
          component="span"
          aria-hidden
          data-toggle={member.distributorNo}
          sx={{ width: 32, height: 32, flexShrink: 0, display: 'grid', placeItems: 'center' }}
          onClick={(event) => {
            if (!canOpen) return;
            event.stopPropagation();
            onOpen(member.distributorNo, !isOpen);
          }}
        >
          {canOpen && <Chevron fontSize="small" />}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <PersonName name={member.name} distributorNo={member.distributorNo} />
        </Box>
      </Box>
      <Box role="gridcell" sx={WIDE_ONLY}>
        {words.plan(member.plan)}
      </Box>
      <Box role="gridcell" sx={{ ...RIGHT, ...WIDE_ONLY }}>
        {member.pv === null ? '—' : <Volume cv={member.pv} />}
      </Box>
      <Box role="gridcell" sx={RIGHT}>
        {member.gv === null ? '—' : <Volume cv={member.gv} />}
      </Box>
      <Box role="gridcell" sx={{ ...RIGHT, ...WIDE_ONLY }}>
        {member.downline === null ? '—' : <Count n={member.downline} />}
      </Box>
    </Box>
  );
}
