import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn } from 'class-validator';
import { Looked, queryPart, Roles, STAFF } from '../../access';
import { CurrencyField, HttpTransactions } from '../../platform/http';
import { OneAtATime } from '../../platform/one-at-a-time';
import { PayoutPreviewView } from '../batches/payout-preview.view';
import { BANK_FORMATS } from '../formats/bank-formats';

const FORMAT_NAMES = BANK_FORMATS.map(({ name }) => name);

class PreviewQuery {
  @ApiProperty({ enum: FORMAT_NAMES })
  @IsIn(FORMAT_NAMES, { message: `$property must be one of ${FORMAT_NAMES.join(', ')}.` })
  format!: string;

  @CurrencyField({ optional: true })
  currency?: string;

  @ApiPropertyOptional({ default: false, description: 'As if those who have left were paid as well.' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '$property must be true or false.' })
  withTerminated = false;
}

@ApiTags('payouts')
@Controller('payout-preview')
export class PayoutPreviewController {
  /** It opens every candidate's account: two at once would only wait for one another. */
  private readonly previewing = new OneAtATime();

  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: PayoutPreviewView,
  ) {}

  /** What a batch would hold if it were frozen now, and everybody with a balance who would not be in it, by reason. */
  @Get()
  @Looked('payout-preview.seen', (request) => ({
    subject: { kind: 'payout-preview', no: queryPart(request, 'format') ?? '' },
  }))
  @Roles(...STAFF)
  get(@Query() { format, currency, withTerminated }: PreviewQuery) {
    const asked = { format, currency, withTerminated };
    return this.previewing.run(() => this.transactions.read((tx) => this.view.get(tx, asked)));
  }
}
