import { Body, Controller, Get, HttpCode, Logger, Param, Post, Put, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { z } from 'zod';
import { Caller, type CallerIdentity, Public, Roles, STAFF } from '../../src/access';
import { firstRow, rows, type Tx } from '../../src/platform/database';
import { conflict, DomainError, forbidden, invalid, notFound, unavailable } from '../../src/platform/errors';
import {
  DayField,
  DecimalField,
  HttpTransactions,
  IdentifierField,
  Idempotent,
  IdPipe,
  PeriodField,
  type Request,
  TextField,
} from '../../src/platform/http';
import { ApiPage, Cursor, type Page, PageQuery, toPage } from '../../src/platform/paging';
import { TEST_APPLICATION } from '../support/database-url';

/** Routes that only tests have, over a table that only tests have. */
export const createNotesSql = `
CREATE TABLE note (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note_no text UNIQUE, amount numeric, by text);
GRANT ALL ON note TO ${TEST_APPLICATION}`;

class Line {
  @DecimalField()
  cv!: string;
}

export class NewNote {
  @IdentifierField()
  noteNo!: string;

  @DecimalField({ optional: true })
  amount?: string;

  @DayField({ optional: true })
  writtenOn?: string;

  @PeriodField({ optional: true })
  period?: string;

  @TextField({ optional: true })
  text?: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines?: Line[];
}

interface Note {
  noteNo: string;
  amount: string | null;
  by: string;
}

/** A line of the log. */
export interface LogLine {
  level: string;
  status?: number;
  requestId?: string;
  err?: { stack: string };
}

export const logLine = (json: string): LogLine => JSON.parse(json) as LogLine;

/** Lets a test hold the work of a request in the middle. */
export const gate: { work: ((tx: Tx) => Promise<void>) | null } = { work: null };

const byNumber = new Cursor('notes', z.tuple([z.string()]));

@Controller('notes')
export class NotesController {
  constructor(private readonly transactions: HttpTransactions) {}

  @Post()
  @Roles('admin', 'distributor')
  @Idempotent()
  create(@Req() request: Request, @Body() body: NewNote, @Caller() caller: CallerIdentity): Promise<Note> {
    return this.transactions.once(request, async (tx) => {
      const { noteNo, amount = null } = body;
      if (noteNo === 'refused') throw conflict('note-refused', 'This note is refused.', { field: 'noteNo' });
      const [note] = await rows<Note>(
        tx,
        'INSERT INTO note (note_no, amount, by) VALUES ($1, $2, $3) RETURNING note_no AS "noteNo", amount::text, by',
        [noteNo, amount, caller.name],
      );
      await gate.work?.(tx);
      if (noteNo === 'accepted') request.res?.status(202);
      return note!;
    });
  }

  @Post(':no/empty')
  @HttpCode(204)
  @Roles('admin')
  @Idempotent()
  empty(@Req() request: Request, @Param('no') noteNo: string): Promise<void> {
    return this.transactions.once(request, async (tx) => {
      await tx.query('INSERT INTO note (note_no) VALUES ($1)', [noteNo]);
    });
  }

  @Get()
  @Roles(...STAFF)
  @ApiPage(Line)
  list(@Query() { limit, cursor }: PageQuery): Promise<Page<string>> {
    const after = byNumber.decode(cursor)?.[0] ?? '';
    return this.transactions.read(async (tx) => {
      const sql =
        'SELECT note_no FROM note WHERE note_no COLLATE "C" > $1 ORDER BY note_no COLLATE "C" LIMIT $2 + 1';
      const found = await rows<{ note_no: string }>(tx, sql, [after, limit]);
      return toPage(
        found,
        limit,
        (last) => byNumber.encode([last.note_no]),
        (row) => row.note_no,
      );
    });
  }

  @Get('count')
  @Roles(...STAFF)
  count(): Promise<{ count: number } | null> {
    return this.transactions.read((tx) => firstRow(tx, 'SELECT count(*)::integer AS count FROM note'));
  }

  @Get(':id')
  @Roles(...STAFF, 'distributor')
  show(@Param('id', new IdPipe('note')) id: number, @Caller() caller: CallerIdentity): unknown {
    return { id, caller };
  }

  @Put(':id')
  @Roles('admin')
  replace(@Param('id') id: string): unknown {
    return { id };
  }
}

const failures: Record<string, () => unknown> = {
  invalid: () =>
    invalid('day-future', 'The day is in the future.', { field: 'day', params: { latest: '2026-11-06' } }),
  'not-found': () => notFound('period-unknown', 'There is no period 2026-13.', { field: 'period' }),
  conflict: () =>
    conflict('period-state', 'Period 2026-10 is closed.', { params: { status: 'shadow', type: 'x' } }),
  forbidden: () => forbidden('approval-own', 'Somebody else has to approve it.'),
  unauthenticated: () => new DomainError('unauthenticated', 'session-over', 'Sign in again.'),
  unavailable: () => unavailable('bank-closed', 'The bank does not answer.'),
  bug: () => new TypeError("Cannot read properties of undefined (reading 'ann@example.org')"),
  text: () => 'a thrown text',
  leak: () =>
    new Error(
      'connect to postgresql://upline:s3cret-db@db.example:5432/upline failed; smtp://mail:s3cret-smtp@mail.example; ' +
        'GET https://upline.example/reset?token=s3cret-link; Authorization: Bearer s3cret-bearer; upl_s3cret-token',
      { cause: new Error('Basic czNjcmV0LWJhc2lj at postgresql://:s3cret-cause@/upline') },
    ),
};

@Public()
@Controller('failures')
export class FailuresController {
  constructor(private readonly transactions: HttpTransactions) {}

  @Get('sql')
  sql(@Query('text') text = ''): Promise<unknown> {
    return this.transactions.read((tx) => tx.query('SELECT $1::text', [text]));
  }

  /** Fails as statements do: with the row, which holds personal data, in the error. */
  @Get('statement')
  statement(@Query('email') email = ''): Promise<unknown> {
    return this.transactions.write((tx) =>
      tx.query('INSERT INTO note (note_no, amount) VALUES ($1, $2)', [email, 'x']),
    );
  }

  @Get('lock')
  lock(): Promise<unknown> {
    return this.transactions.write(async (tx) => {
      await tx.query("SET LOCAL lock_timeout = '50ms'");
      return rows(tx, 'LOCK TABLE note');
    });
  }

  @Get('said')
  say(): string {
    new Logger('Failures').warn({ left: 3 }, 'not many left');
    return 'said';
  }

  @Get('cookie')
  cookie(@Req() request: Request): string {
    request.res?.cookie('session', 's3cret-set-cookie');
    return 'set';
  }

  @Get(':kind')
  fail(@Param('kind') kind: string): never {
    throw failures[kind]!();
  }
}
