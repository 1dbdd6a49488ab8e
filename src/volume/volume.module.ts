import { Module } from '@nestjs/common';
import { PeriodsModule } from '../periods';
import { VolumeCheck } from './check/volume-check.service';
import { ClientController } from './http/client.controller';
import { BookedLateController } from './http/booked-late.controller';
import { OrderController } from './http/order.controller';
import { RefundController } from './http/refund.controller';
import { BookOrder } from './orders/book-order.service';
import { PurchaseData } from './personal-data/purchase-data';
import { BookRefund } from './refunds/book-refund.service';
import { BookedLate } from './views/booked-late.view';
import { OrdersView } from './views/orders.view';
import { VolumeImports } from './volume-imports.service';

@Module({
  imports: [PeriodsModule],
  controllers: [BookedLateController, ClientController, OrderController, RefundController],
  providers: [BookedLate, BookOrder, BookRefund, OrdersView, PurchaseData, VolumeCheck, VolumeImports],
  exports: [BookedLate, BookOrder, BookRefund, OrdersView, VolumeCheck, VolumeImports],
})
export class VolumeModule {}
