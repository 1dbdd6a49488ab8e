import { Box, Tab, Tabs } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface OneTab {
  readonly key: string;
  readonly label: string;
  readonly content: () => ReactNode;
}

interface AddressTabsProps {
  readonly label: string;
  readonly tabs: readonly OneTab[];
  /** As the address has it; an unknown one is the first. */
  readonly open: string;
  readonly onOpen: (key: string) => void;
}

/** Parts of a page of which one is open. */
export function AddressTabs({ label, tabs, open, onOpen }: AddressTabsProps) {
  const id = useId();
  const shown = tabs.find(({ key }) => key === open) ?? tabs[0]!;
  return (
    <Box>
      <Tabs
        value={shown.key}
        onChange={(_, key: string) => onOpen(key)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={label}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.key}
            value={tab.key}
            label={tab.label}
            id={`${id}-${tab.key}`}
            {...(tab.key === shown.key && { 'aria-controls': `${id}-panel` })}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.key}`}>
        {shown.content()}
      </Box>
    </Box>
  );
}
