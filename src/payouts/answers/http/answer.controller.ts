import { createHash } from 'node:crypto';
import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Caller, type CallerIdentity, Roles, STAFF } from '../../../access';
import { invalid } from '../../../platform/errors';
import { HttpTransactions, Idempotent, type Request } from '../../../platform/http';
import { AnswersView } from '../queue/answers.view';
import { ANSWER_FORMATS, type AnswerFormat } from '../readers';
import { TakeBankAnswer } from '../taking/take-bank-answer.service';

/** More is for the command line: it is read before anything is locked. */
const MOST_BYTES = 32 * 1024 * 1024;
const FILE_NAME = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

class AnswerQuery {
  @ApiProperty({ enum: ANSWER_FORMATS })
  @IsIn(ANSWER_FORMATS, { message: `$property must be one of ${ANSWER_FORMATS.join(', ')}.` })
  format!: AnswerFormat;

  @ApiPropertyOptional({ description: 'Under which it is listed.' })
  @IsOptional()
  @Matches(FILE_NAME, { message: '$property must be a name of at most 200 characters.' })
  fileName?: string;
}

@ApiTags('payouts')
@Controller('bank-answers')
export class AnswerController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly taking: TakeBankAnswer,
    private readonly view: AnswersView,
  ) {}

  /** What banks answered, the newest first, 500 at most, with the days that are covered. */
  @Get()
  @Roles(...STAFF)
  list() {
    return this.transactions.read(async (tx) => ({ items: await this.view.list(tx), nextCursor: null }));
  }

  /** Takes in a bank's file, as its bytes. The same file, or the same entry in another file, changes nothing. */
  @Post()
  @Roles('admin', 'finance')
  @Idempotent()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async take(
    @Req() request: Request,
    @Query() { format, fileName }: AnswerQuery,
    @Caller() caller: CallerIdentity,
  ) {
    const bytes = request.is('application/octet-stream') ? await bodyOf(request) : null;
    // What an idempotency key is bound to.
    if (bytes !== null) request.body = { sha256: createHash('sha256').update(bytes).digest('hex') };
    return this.transactions.once(request, (tx) => {
      if (bytes === null) throw notBytes();
      return this.taking.take(tx, {
        format,
        bytes: once(bytes),
        fileName: fileName ?? format,
        by: caller.name,
      });
    });
  }
}

async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      throw invalid(
        'answer-too-large',
        `The file is larger than ${MOST_BYTES} bytes; take it in by "upline payout answer".`,
        { field: 'body' },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const notBytes = () =>
  invalid('answer-not-bytes', 'Send the file as it is, as application/octet-stream.', { field: 'body' });

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
