import { Body, Controller, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../../platform/clock';
import { HttpTransactions, type Response } from '../../platform/http';
import { type CallerIdentity, personOf, ROLES } from '../caller';
import { Caller } from '../caller.decorator';
import { setSessionCookie } from '../guard/cookies';
import { KnownCallers } from '../guard/known-callers';
import { BeforeSecondFactor, OwnAccess, Roles } from '../guard/roles.decorator';
import { ChangePassword } from '../passwords/change-password.service';
import { SetUpSecondFactor } from '../second-factor/set-up-second-factor.service';
import { CodeField, NewPasswordField, PasswordField } from './fields';
import { MeView } from './me.view';

class NewPassword {
  @PasswordField('The one until now.')
  currentPassword!: string;

  @NewPasswordField()
  newPassword!: string;
}

class OwnPassword {
  @PasswordField()
  password!: string;
}

class FirstCode {
  @CodeField('The first one of the new secret.')
  code!: string;
}

/** What everybody sees and changes of the own access. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: MeView,
    private readonly passwords: ChangePassword,
    private readonly secondFactor: SetUpSecondFactor,
    private readonly callers: KnownCallers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who you are here, and what you may. */
  @Get()
  @Roles(...ROLES)
  @BeforeSecondFactor()
  show(@Caller() caller: CallerIdentity) {
    return this.transactions.read((tx) => this.view.show(tx, caller));
  }

  /** Chooses another password. Every other session of yours ends. */
  @Put('password')
  @HttpCode(204)
  @OwnAccess()
  async changePassword(
    @Body() { currentPassword, newPassword }: NewPassword,
    @Caller() caller: CallerIdentity,
  ) {
    await this.passwords.change(caller, currentPassword, newPassword);
    this.callers.forget(personOf(caller));
  }

  /** A new secret for the authenticator app, shown once. It counts from its first code on. */
  @Post('second-factor')
  @HttpCode(200)
  @OwnAccess()
  @BeforeSecondFactor()
  begin(@Body() { password }: OwnPassword, @Caller() caller: CallerIdentity) {
    return this.secondFactor.begin(caller, password);
  }

  /** The first code. The recovery codes are shown this once; the cookie changes, and other sessions end. */
  @Post('second-factor/confirm')
  @HttpCode(200)
  @OwnAccess()
  @BeforeSecondFactor()
  async confirm(
    @Res({ passthrough: true }) response: Response,
    @Body() { code }: FirstCode,
    @Caller() caller: CallerIdentity,
  ) {
    const { recoveryCodes, session } = await this.secondFactor.confirm(caller, code);
    this.callers.forget(personOf(caller));
    setSessionCookie(response, session.secret, session.endsAt, this.clock.now());
    return { recoveryCodes };
  }

  /** Ten new recovery codes, shown this once; those before open nothing any more. After a fresh code. */
  @Post('recovery-codes')
  @HttpCode(200)
  @OwnAccess()
  async renewRecoveryCodes(@Caller() caller: CallerIdentity) {
    return { recoveryCodes: await this.secondFactor.renewRecoveryCodes(caller) };
  }
}
