export { VolumeModule } from './volume.module';
export type { LateOrderRule } from './orders/order-import';
export { type BookedOrder, BookOrder, type BookOrderOptions } from './orders/book-order.service';
export type { OrderRequest } from './orders/order-request';
export { type BookedRefund, BookRefund, type BookRefundOptions } from './refunds/book-refund.service';
export type { RefundRequest } from './refunds/refund-request';
export { BookedLate } from './views/booked-late.view';
export type { BookedLateCounts } from './views/booked-late.sql';
export { type ClientsAsked, type OrdersAsked, OrdersView, type OrderWithRefunds } from './views/orders.view';
export type { ClientShown, OrderShown, RefundShown } from './views/shown';
export {
  type ClaimRow,
  claimedPeriodsSql,
  claimsOnPeriodSql,
  claimsSql,
  ordersInPeriodSql,
  periodBookingsSql,
  type VolumeOrderRow,
} from './commission-volume.sql';
export { VolumeCheck } from './check/volume-check.service';
export { VolumeImports } from './volume-imports.service';
export { volumeCommands } from './volume.commands';
