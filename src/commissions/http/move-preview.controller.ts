import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LookedAtDistributor, Roles } from '../../access';
import { IdentifierField } from '../../platform/http';
import { PreviewMove } from '../move-preview/preview-move.service';

class SponsorThoughtOf {
  @IdentifierField({ description: 'Whom the leg would stand below.' })
  toSponsorNo!: string;
}

@ApiTags('distributors')
@Controller('distributors/:no/move')
export class MovePreviewController {
  constructor(private readonly moves: PreviewMove) {}

  /** What a move would do to tree and money; nothing is changed. The money is an estimate of the open period so far. */
  @Post('preview')
  @HttpCode(200)
  @LookedAtDistributor('distributor.move-previewed')
  @Roles('admin')
  preview(@Param('no') no: string, @Body() { toSponsorNo }: SponsorThoughtOf) {
    return this.moves.preview(no, toSponsorNo);
  }
}
