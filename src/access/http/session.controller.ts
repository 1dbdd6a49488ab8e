import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../../platform/clock';
import { HttpTransactions, IdPipe, Public, type Request, type Response } from '../../platform/http';
import { type CallerIdentity, personOf } from '../caller';
import { Caller } from '../caller.decorator';
import { clearSessionCookie, deviceCookie, sessionCookie } from '../guard/cookies';
import { setDeviceCookie, setSessionCookie } from '../guard/cookies';
import { KnownCallers } from '../guard/known-callers';
import { BeforeSecondFactor, OwnAccess } from '../guard/roles.decorator';
import { needsSecondFactor } from '../people/person';
import { deviceName } from '../sessions/device-name';
import { EndSessions } from '../sessions/end-sessions.service';
import { Sessions } from '../sessions/sessions';
import { SignIn } from '../sign-in/sign-in.service';
import { CodeField, PasswordField, UserNameField } from './fields';
import { showSession } from './shown';

class SignInBody {
  @UserNameField()
  userName!: string;

  @PasswordField()
  password!: string;

  @CodeField('Of the authenticator app, or a recovery code; for whoever has a second factor.', true)
  code?: string;
}

/** Signing in and out. The session stands in the cookie `__Host-upline`; no answer's body holds it. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly signing: SignIn,
    private readonly sessions: Sessions,
    private readonly ending: EndSessions,
    private readonly callers: KnownCallers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Signs in. A session that this browser still had ends. */
  @Post()
  @Public()
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() { userName, password, code }: SignInBody,
  ) {
    const replaces = sessionCookie(request);
    const { person, session, deviceMark } = await this.signing.signIn({
      userName,
      password,
      code,
      address: request.ip ?? '',
      device: deviceName(request.get('User-Agent')),
      deviceMark: deviceCookie(request),
      replaces,
    });
    if (replaces !== null) this.callers.forgetShown({ kind: 'session', secret: replaces });
    setSessionCookie(response, session.secret, session.endsAt, this.clock.now());
    setDeviceCookie(response, deviceMark);
    return {
      id: session.id,
      endsAt: session.endsAt.toISOString(),
      userName: person.userName,
      roles: person.roles,
      mustSetUpSecondFactor: person.totpSecret === null && needsSecondFactor(person.roles),
    };
  }

  /** Where you are signed in, the latest used first. */
  @Get()
  @OwnAccess()
  list(@Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => ({
      items: (await this.sessions.list(tx, personOf(caller))).map((session) =>
        showSession(session, caller.credential.id),
      ),
      nextCursor: null,
    }));
  }

  /** Signs out here. */
  @Delete('current')
  @HttpCode(204)
  @OwnAccess()
  @BeforeSecondFactor()
  async endThis(@Res({ passthrough: true }) response: Response, @Caller() caller: CallerIdentity) {
    await this.transactions.write((tx) => this.ending.one(tx, caller, caller.credential.id));
    this.callers.forget(personOf(caller));
    clearSessionCookie(response);
    // Not the cookies: the mark of a known device outlives a session.
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  /** Signs out everywhere else. */
  @Delete()
  @HttpCode(200)
  @OwnAccess()
  async endOthers(@Caller() caller: CallerIdentity) {
    const ended = await this.transactions.write((tx) => this.ending.others(tx, caller));
    this.callers.forget(personOf(caller));
    return { ended };
  }

  /** Signs out in one browser. */
  @Delete(':id')
  @HttpCode(204)
  @OwnAccess()
  async end(@Param('id', new IdPipe('session')) id: number, @Caller() caller: CallerIdentity) {
    await this.transactions.write((tx) => this.ending.one(tx, caller, id));
    this.callers.forget(personOf(caller));
  }
}
