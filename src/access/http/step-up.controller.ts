import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Response } from '../../platform/http';
import { type CallerIdentity, personOf } from '../caller';
import { Caller } from '../caller.decorator';
import { setSessionCookie } from '../guard/cookies';
import { KnownCallers } from '../guard/known-callers';
import { OwnAccess } from '../guard/roles.decorator';
import { freshUntil } from '../guard/step-up';
import { StepUpSession } from '../sign-in/step-up.service';
import { CodeField } from './fields';

class StepUpBody {
  @CodeField('Of the authenticator app.')
  code!: string;
}

@ApiTags('sessions')
@Controller('sessions/current/step-up')
export class StepUpController {
  constructor(
    private readonly steppingUp: StepUpSession,
    private readonly callers: KnownCallers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Shows a fresh code, which opens for five minutes what needs one. The cookie changes with it. */
  @Post()
  @HttpCode(200)
  @OwnAccess()
  async stepUp(
    @Res({ passthrough: true }) response: Response,
    @Body() { code }: StepUpBody,
    @Caller() caller: CallerIdentity,
  ) {
    const session = await this.steppingUp.stepUp(caller, code);
    this.callers.forget(personOf(caller));
    const now = this.clock.now();
    setSessionCookie(response, session.secret, session.endsAt, now);
    return { steppedUpUntil: freshUntil({ ...caller, steppedUpAt: now }, now)!.toISOString() };
  }
}
