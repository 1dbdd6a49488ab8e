import { Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { Page, Section } from '../../../kit/page';
import { Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { useMay } from '../parts/use-may';
import { OrdersTable } from './orders-table';

const ADDRESS = { distributorNo: '', period: '' };

/** Orders are asked for by whose they are, or by their number. */
export function OrdersPage() {
  const { t } = useTranslation('people');
  const may = useMay();
  const navigate = useNavigate();
  const [{ distributorNo, period }, change] = useAddress(ADDRESS);
  const [typed, setTyped] = useState({ distributorNo, period, orderNo: '' });
  const set = (name: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  return (
    <Page
      title={t('orders.title')}
      actions={
        may.change && (
          <Button component={RouterLink} to="/orders/new" variant="contained">
            {t('orders.book')}
          </Button>
        )
      }
    >
      <Section>
        <Stack
          component="form"
          role="search"
          direction="row"
          sx={{ gap: 1, flexWrap: 'wrap', mb: 2 }}
          onSubmit={(event) => {
            event.preventDefault();
            const orderNo = typed.orderNo.trim();
            if (orderNo !== '') void navigate(`/orders/${encodeURIComponent(orderNo)}`);
            else change({ distributorNo: typed.distributorNo.trim(), period: typed.period });
          }}
        >
          <TextField
            label={t('field.distributorNo')}
            value={typed.distributorNo}
            onChange={set('distributorNo')}
          />
          <TextField
            label={t('field.period')}
            type="month"
            value={typed.period}
            onChange={set('period')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField label={t('orders.orByNumber')} value={typed.orderNo} onChange={set('orderNo')} />
          <Button type="submit" variant="outlined">
            {t('common:act.show')}
          </Button>
        </Stack>
        {distributorNo === '' ? (
          <Empty>{t('orders.begin')}</Empty>
        ) : (
          <OrdersTable distributorNo={distributorNo} period={period} />
        )}
      </Section>
    </Page>
  );
}
