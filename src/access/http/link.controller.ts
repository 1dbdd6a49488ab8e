import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Public, type Request } from '../../platform/http';
import { KnownCallers } from '../guard/known-callers';
import { AcceptLink } from '../links/accept-link.service';
import { RequestReset } from '../links/request-reset.service';
import { NewPasswordField, UserNameField } from './fields';

class Acceptance {
  @ApiProperty({ description: 'What stands behind the "#" of the link.' })
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'secret is what stands behind the "#" of the link.' })
  secret!: string;

  @NewPasswordField()
  password!: string;
}

class ForgottenPassword {
  @UserNameField()
  userName!: string;
}

/** For people who cannot sign in yet, or not any more. */
@ApiTags('sessions')
@Public()
@Controller()
export class LinkController {
  constructor(
    private readonly accepting: AcceptLink,
    private readonly requesting: RequestReset,
    private readonly callers: KnownCallers,
  ) {}

  /** Sets a password by the link of an invitation or a reset, once. Then sign in with it. */
  @Post('links/accept')
  @HttpCode(200)
  async accept(@Body() { secret, password }: Acceptance) {
    const { id, userName } = await this.accepting.accept(secret, password);
    this.callers.forget(id);
    return { userName };
  }

  /** Asks for a mail with a link. The same answer whether there is such a person or not. */
  @Post('password-resets')
  @HttpCode(202)
  async forgot(@Req() request: Request, @Body() { userName }: ForgottenPassword) {
    await this.requesting.request(userName, request.ip ?? '');
    return {
      detail: 'If there is such a user with a mail address, a link is on its way; it works for an hour.',
    };
  }
}
