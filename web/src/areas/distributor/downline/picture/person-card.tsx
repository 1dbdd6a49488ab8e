import { ButtonBase, Box } from '@mui/material';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../i18n/locale';
import { CARD } from './lay-out';
import type { Person } from './use-around';

export type PersonNode = Node<{ person: Person; isRoot: boolean; onRoot: (no: string) => void }, 'person'>;

/** Somebody in the picture; a click puts that one at its head. */
export function PersonCard({ data: { person, isRoot, onRoot } }: NodeProps<PersonNode>) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const { name, distributorNo, gv } = person.member;
  return (
    <>
      {!isRoot && <Handle type="target" position={Position.Left} isConnectable={false} />}
      <ButtonBase
        className="nopan"
        onClick={() => onRoot(distributorNo)}
        disabled={isRoot}
        sx={{
          width: CARD.width,
          height: CARD.height,
          px: 1,
          py: 0.5,
          border: '1px solid',
          borderColor: isRoot ? 'primary.main' : 'divider',
          borderWidth: isRoot ? 2 : 1,
          borderRadius: 2,
          bgcolor: 'background.paper',
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'stretch',
          justifyContent: 'center',
          textAlign: 'start',
          fontSize: '0.85rem',
        }}
      >
        <Box
          component="bdi"
          dir="auto"
          sx={{
            fontWeight: 650,
            overflow: 'hidden',
            overflowWrap: 'anywhere',
            display: '-webkit-box',
            WebkitLineClamp: 1,
            WebkitBoxOrient: 'vertical',
          }}
        >
          {name}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {distributorNo}
        </Box>
        <span>{gv === null ? '—' : `GV ${locale.volume(gv)}`}</span>
        {person.leftOut > 0 && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('picture.leftOut', { count: person.leftOut, shown: locale.count(person.leftOut) })}
          </Box>
        )}
        {!isRoot && <span className="visually-hidden">{t('picture.toHead')}</span>}
      </ButtonBase>
      {person.below.length > 0 && <Handle type="source" position={Position.Right} isConnectable={false} />}
    </>
  );
}
