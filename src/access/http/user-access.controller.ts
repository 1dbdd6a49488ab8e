import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Tx } from '../../platform/database';
import { HttpTransactions, IdPipe } from '../../platform/http';
import type { CallerIdentity } from '../caller';
import { Caller } from '../caller.decorator';
import { KnownCallers } from '../guard/known-callers';
import { Roles } from '../guard/roles.decorator';
import { StepUp } from '../guard/step-up';
import { DeliverLink } from '../links/deliver-link.service';
import { ResetPerson } from '../links/reset-person.service';
import { People } from '../people/people';
import { EndSessions } from '../sessions/end-sessions.service';
import { Sessions } from '../sessions/sessions';
import { AccessTokens } from '../tokens/access-tokens';
import { MintToken } from '../tokens/mint-token.service';
import { showSession, showToken } from './shown';

class Reset {
  @ApiPropertyOptional({
    default: false,
    description: 'Takes the second factor off as well; then the password opens nothing either.',
  })
  @IsOptional()
  @IsBoolean()
  secondFactor?: boolean;
}

/** With what somebody gets in, for an administrator to help or to stop it. */
@ApiTags('users')
@Roles('admin')
@Controller('users/:id')
export class UserAccessController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly people: People,
    private readonly resetting: ResetPerson,
    private readonly delivery: DeliverLink,
    private readonly sessions: Sessions,
    private readonly ending: EndSessions,
    private readonly tokens: AccessTokens,
    private readonly minting: MintToken,
    private readonly callers: KnownCallers,
  ) {}

  /** A new link: mailed, or shown this once. */
  @Post('reset')
  @HttpCode(200)
  @StepUp('people')
  async reset(
    @Param('id', new IdPipe('user')) personId: number,
    @Body() { secondFactor: withSecondFactor = false }: Reset,
    @Caller() { name: by }: CallerIdentity,
  ) {
    const { person, link } = await this.transactions.write((tx) =>
      this.resetting.reset(tx, { personId, withSecondFactor, by }),
    );
    this.callers.forget(personId);
    return this.delivery.deliver(person, link);
  }

  @Get('sessions')
  @Roles('admin', 'auditor')
  listSessions(@Param('id', new IdPipe('user')) id: number) {
    return this.ofPerson(id, async (tx) => (await this.sessions.list(tx, id)).map((one) => showSession(one)));
  }

  /** Signs the person out everywhere. */
  @Delete('sessions')
  async endSessions(@Param('id', new IdPipe('user')) id: number, @Caller() { name: by }: CallerIdentity) {
    const ended = await this.transactions.write(async (tx) => {
      await this.people.get(tx, id);
      return this.ending.allOf(tx, id, by);
    });
    this.callers.forget(id);
    return { ended };
  }

  @Get('tokens')
  @Roles('admin', 'auditor')
  listTokens(@Param('id', new IdPipe('user')) id: number) {
    return this.ofPerson(id, async (tx) => (await this.tokens.list(tx, id)).map(showToken));
  }

  @Delete('tokens/:token')
  @HttpCode(204)
  async revokeToken(
    @Param('id', new IdPipe('user')) id: number,
    @Param('token', new IdPipe('token')) token: number,
    @Caller() { name: by }: CallerIdentity,
  ) {
    await this.transactions.write((tx) => this.minting.revoke(tx, token, by, id));
    this.callers.forgetToken(token);
  }

  /** @throws not-found `user-unknown` */
  private ofPerson<T>(id: number, read: (tx: Tx) => Promise<T[]>) {
    return this.transactions.read(async (tx) => {
      await this.people.get(tx, id);
      return { items: await read(tx), nextCursor: null };
    });
  }
}
