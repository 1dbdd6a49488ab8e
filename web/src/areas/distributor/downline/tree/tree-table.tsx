import { Box } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failure, Loading } from '../../../../kit/states';
import { type Row, rowsOf } from './branches';
import { TreeHeader, TreeRow } from './tree-row';
import { useBranches } from './use-branches';
import { useTreeKeys } from './use-tree-keys';

interface TreeTableProps {
  readonly headNo: string;
  readonly period: string;
  /** Who is chosen, and shown; empty for nobody. */
  readonly person: string;
  readonly onChoose: (distributorNo: string) => void;
}

const ROW_PX = 52;
const rowId = (key: string): string => `row-${key}`;

/** The downline as a tree in a table, of which only what is seen is drawn and read. */
export function TreeTable({ headNo, period, person, onChoose }: TreeTableProps) {
  const { t } = useTranslation('distributor');
  const { tree, head, error, setOpen, readMore, readFirst, reveal } = useBranches(headNo, period);
  const rows = useMemo(() => rowsOf(tree, head?.frontline ?? null), [tree, head]);
  const [activeKey, setActiveKey] = useState('');
  const [missing, setMissing] = useState<unknown>(null);
  const frame = useRef<HTMLDivElement>(null);
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]!.key,
    overscan: 12,
  });

  useEffect(() => {
    if (person === '' || person === headNo) return;
    reveal(person).then(
      (isThere) => {
        setMissing(null);
        if (isThere) setActiveKey(person);
      },
      (refusal: unknown) => setMissing(refusal),
    );
  }, [person, headNo, reveal]);

  // The active line is in sight whenever it becomes another one, or another number of lines stands above it.
  useEffect(() => {
    if (activeKey !== '') virtual.scrollToIndex(active, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolling by hand must not jump back
  }, [activeKey, active]);

  const choose = (row: Row) => {
    if (row.kind === 'member') onChoose(row.key);
    else if (row.kind === 'more') readMore(row.parentNo);
    else readFirst(row.parentNo);
  };
  const onKeyDown = useTreeKeys({
    rows,
    active,
    onActive: (index) => setActiveKey(rows[index]?.key ?? ''),
    onOpen: setOpen,
    onChoose: choose,
  });

  const drawn = virtual.getVirtualItems();
  // A line that stands for what was not read yet reads it when it comes into sight.
  const wanted = drawn.map(({ index }) => rows[index]).find((row) => row?.kind === 'more');
  const wantedOf = wanted?.parentNo;
  useEffect(() => {
    if (wantedOf !== undefined) readMore(wantedOf);
  }, [wantedOf, rows.length, readMore]);

  if (error !== null && head === null) return <Failure error={error} onRetry={() => readFirst(headNo)} />;
  if (head === null) return <Loading lines={8} />;
  if (head.frontline === 0) return <Empty>{t('tree.nobody')}</Empty>;
  const activeRow = rows[active];
  const isDrawn = drawn.some(({ index }) => index === active);
  return (
    <Box sx={{ pt: 2 }}>
      {missing !== null && <Failure error={missing} />}
      {error !== null && <Failure error={error} />}
      <Box
        role="treegrid"
        aria-label={t('tree.label')}
        aria-describedby="tree-keys"
        aria-rowcount={-1}
        aria-activedescendant={isDrawn && activeRow ? rowId(activeRow.key) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        ref={frame}
        sx={{
          height: 'min(70vh, 640px)',
          overflow: 'auto',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
          '&:focus-visible [data-active=true]': {
            outline: '3px solid',
            outlineColor: 'primary.main',
            outlineOffset: -3,
          },
        }}
      >
        <TreeHeader />
        <Box role="rowgroup" sx={{ position: 'relative' }} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => (
            <Box
              key={key}
              role="presentation"
              ref={virtual.measureElement}
              data-index={index}
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TreeRow
                id={rowId(rows[index]!.key)}
                row={rows[index]!}
                isActive={index === active}
                isChosen={rows[index]!.key === person}
                onOpen={setOpen}
                onChoose={(row) => {
                  if (row.kind === 'member') setActiveKey(row.key);
                  choose(row);
                }}
              />
            </Box>
          ))}
        </Box>
      </Box>
      <Box component="p" id="tree-keys" sx={{ color: 'text.secondary', fontSize: '0.85rem' }}>
        {t('tree.keys')}
      </Box>
    </Box>
  );
}
