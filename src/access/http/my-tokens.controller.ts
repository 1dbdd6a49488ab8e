import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { CLOCK, type Clock } from '../../platform/clock';
import { invalid } from '../../platform/errors';
import { HttpTransactions, IdPipe, TextField } from '../../platform/http';
import { type CallerIdentity, personOf, type Scope } from '../caller';
import { Caller } from '../caller.decorator';
import { KnownCallers } from '../guard/known-callers';
import { OwnAccess } from '../guard/roles.decorator';
import { requireFreshCode } from '../guard/step-up';
import { People } from '../people/people';
import { ProveSelf } from '../sign-in/prove-self.service';
import { AccessTokens } from '../tokens/access-tokens';
import { MintToken } from '../tokens/mint-token.service';
import { PasswordField, ScopesField } from './fields';
import { showToken } from './shown';

const LONGEST_DAYS = 366;

class NewToken {
  @TextField({ description: 'What it is for.' })
  name!: string;

  @ScopesField()
  scopes!: Scope[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: LONGEST_DAYS, description: 'How long it opens.' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_DAYS)
  days!: number;

  @PasswordField('The own one, of whoever has no second factor.', true)
  password?: string;
}

/** Tokens that act as oneself, for programs. */
@ApiTags('me')
@OwnAccess()
@Controller('me/tokens')
export class MyTokensController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly people: People,
    private readonly tokens: AccessTokens,
    private readonly minting: MintToken,
    private readonly proving: ProveSelf,
    private readonly callers: KnownCallers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Your tokens that open something. */
  @Get()
  list(@Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => ({
      items: (await this.tokens.list(tx, personOf(caller))).map(showToken),
      nextCursor: null,
    }));
  }

  /**
   * Makes one, shown this once. Whoever has a second factor shows a fresh code before, whoever has none the password: a
   * token outlives the session. A scope that stands for a step-up needs a second factor.
   */
  @Post()
  async create(@Body() { name, scopes, days, password }: NewToken, @Caller() caller: CallerIdentity) {
    const person = await this.transactions.read((tx) => this.people.get(tx, personOf(caller)));
    const isPlain = scopes.every((scope) => scope === 'read' || scope === 'write');
    if (person.totpSecret !== null || !isPlain) requireFreshCode(caller, this.clock.now());
    else if (password === undefined) throw passwordMissing();
    else await this.proving.byPassword(caller, password);
    return this.transactions.write((tx) =>
      this.minting.forPerson(tx, person, { name, scopes, days, by: caller.name }),
    );
  }

  /** Takes one back. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id', new IdPipe('token')) id: number, @Caller() caller: CallerIdentity) {
    await this.transactions.write((tx) => this.minting.revoke(tx, id, caller.name, personOf(caller)));
    this.callers.forgetToken(id);
  }
}

const passwordMissing = () =>
  invalid('password-missing', 'Send your password as well: a token outlives the session.', {
    field: 'password',
  });
