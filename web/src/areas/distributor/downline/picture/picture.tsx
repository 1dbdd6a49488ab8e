import { Box, Button, Stack, Typography } from '@mui/material';
import { Controls, type Edge, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../../api/client';
import { Failure, Loading } from '../../../../kit/states';
import { useOwnNo } from '../../own';
import { AsList } from './as-list';
import { layOut } from './lay-out';
import { PersonCard, type PersonNode } from './person-card';
import { useAround } from './use-around';

const NODE_TYPES = { person: PersonCard };

/** What is in sight at first: the head and the frontline; the rest is a little way to the right. */
const isNear = ({ data: { person, isRoot } }: PersonNode): boolean => isRoot || person.below.length > 0;

interface PictureProps {
  readonly rootNo: string;
  readonly period: string;
  readonly onRoot: (distributorNo: string) => void;
}

/** Somebody with two levels below as a picture, and the same in words. */
export default function Picture({ rootNo, period, onRoot }: PictureProps) {
  const { t } = useTranslation('distributor');
  const { person, error, retry } = useAround(rootNo, period);
  const { nodes, edges } = useMemo(() => {
    const placed = person ? layOut(person) : [];
    return {
      nodes: placed.map(({ person: one, parentNo, x, y }): PersonNode => ({
        id: one.member.distributorNo,
        type: 'person',
        position: { x, y },
        data: { person: one, isRoot: parentNo === null, onRoot },
      })),
      edges: placed.flatMap(({ person: one, parentNo }): Edge[] => {
        const no = one.member.distributorNo;
        return parentNo === null ? [] : [{ id: no, source: parentNo, target: no, type: 'smoothstep' }];
      }),
    };
  }, [person, onRoot]);
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!person) return <Loading lines={8} />;
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <WayUp rootNo={rootNo} period={period} onRoot={onRoot} />
      <Typography color="text.secondary">{t('picture.about')}</Typography>
      <Box
        role="group"
        aria-label={t('picture.label', { name: person.member.name })}
        sx={{ height: 'min(70vh, 560px)', border: '1px solid', borderColor: 'divider', borderRadius: 2 }}
      >
        <ReactFlow
          key={nodes.length}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          fitView
          fitViewOptions={{ nodes: nodes.filter(isNear), minZoom: 0.6, maxZoom: 1 }}
          minZoom={0.15}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          preventScrolling={false}
          zoomOnScroll={false}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'controls.ariaLabel': t('picture.controls'),
            'controls.zoomIn.ariaLabel': t('picture.zoomIn'),
            'controls.zoomOut.ariaLabel': t('picture.zoomOut'),
            'controls.fitView.ariaLabel': t('picture.fit'),
          }}
        >
          <Controls showInteractive={false} />
        </ReactFlow>
      </Box>
      <AsList person={person} />
    </Stack>
  );
}

/** From the picture's head back up, as far as oneself. */
function WayUp({ rootNo, period, onRoot }: PictureProps) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const path = queries.useQuery(
    'get',
    '/api/v1/distributors/{no}/downline/path',
    { params: { path: { no }, query: { to: rootNo, period } } },
    { enabled: rootNo !== no },
  );
  if (rootNo === no) return null;
  const above = (path.data?.items ?? []).slice(0, -1);
  return (
    <Stack direction="row" component="nav" aria-label={t('picture.wayUp')} sx={{ flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" onClick={() => onRoot(no)}>
        {t('picture.me')}
      </Button>
      {above.map(({ distributorNo, name }) => (
        <Button key={distributorNo} size="small" onClick={() => onRoot(distributorNo)}>
          <Box
            component="bdi"
            dir="auto"
            sx={{ maxWidth: 200, overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {name}
          </Box>
        </Button>
      ))}
    </Stack>
  );
}
