import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { Strangers } from '../platform/http';
import { AuditController, auditServices, LookInterceptor } from './audit';
import { AskNetwork } from './ask-network';
import { DistributorScope } from './distributor-scope';
import { AccessGuard } from './guard/access.guard';
import { KnownCallers } from './guard/known-callers';
import { RouteCheck } from './guard/route-check';
import { RouteRules } from './guard/route-rules';
import { LinkController } from './http/link.controller';
import { MeController } from './http/me.controller';
import { MeView } from './http/me.view';
import { MyTokensController } from './http/my-tokens.controller';
import { SessionController } from './http/session.controller';
import { StepUpController } from './http/step-up.controller';
import { UserAccessController } from './http/user-access.controller';
import { UserController } from './http/user.controller';
import { AcceptLink } from './links/accept-link.service';
import { AccessLinks } from './links/access-links';
import { DeliverLink } from './links/deliver-link.service';
import { RequestReset } from './links/request-reset.service';
import { ResetPerson } from './links/reset-person.service';
import { ChangePassword } from './passwords/change-password.service';
import { PasswordHashes } from './passwords/password-hashes';
import { AddPerson } from './people/add-person.service';
import { ChangeRoles } from './people/change-roles.service';
import { DisablePerson } from './people/disable-person.service';
import { DistributorOfPerson } from './people/distributor-of-person';
import { InvitePerson } from './people/invite-person.service';
import { MakeFirstPeople } from './people/make-first-people.service';
import { People } from './people/people';
import { AccountData } from './personal-data/account-data';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalDataService } from './personal-data/personal-data.service';
import { Retention } from './retention/retention.service';
import { RenewSecret } from './second-factor/renew-secret.service';
import { RotateSecret } from './second-factor/rotate-secret.service';
import { SecondFactor } from './second-factor/second-factor';
import { SetUpSecondFactor } from './second-factor/set-up-second-factor.service';
import { EndSessions } from './sessions/end-sessions.service';
import { SessionCallers } from './sessions/session-callers';
import { Sessions } from './sessions/sessions';
import { KnownDevice } from './sign-in/known-device';
import { ProveSelf } from './sign-in/prove-self.service';
import { SignIn } from './sign-in/sign-in.service';
import { StepUpSession } from './sign-in/step-up.service';
import { SignInThrottle } from './sign-in/throttle';
import { AccessTokens } from './tokens/access-tokens';
import { MintToken } from './tokens/mint-token.service';

const people = [
  People,
  DistributorOfPerson,
  AddPerson,
  InvitePerson,
  MakeFirstPeople,
  ChangeRoles,
  DisablePerson,
];
const signingIn = [
  PasswordHashes,
  ChangePassword,
  SecondFactor,
  SetUpSecondFactor,
  RenewSecret,
  RotateSecret,
  SignInThrottle,
  KnownDevice,
  SignIn,
  ProveSelf,
  StepUpSession,
];
const credentials = [
  AccessTokens,
  MintToken,
  Sessions,
  SessionCallers,
  EndSessions,
  AccessLinks,
  DeliverLink,
  AcceptLink,
  ResetPerson,
  RequestReset,
];

/** Who may call what. Global, because every module's controllers ask it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [
    AuditController,
    PersonalDataController,
    SessionController,
    StepUpController,
    MeController,
    MyTokensController,
    LinkController,
    UserController,
    UserAccessController,
  ],
  providers: [
    ...people,
    ...signingIn,
    ...credentials,
    AccountData,
    ...auditServices,
    KnownCallers,
    AskNetwork,
    DistributorScope,
    MeView,
    Strangers,
    MetadataScanner,
    PersonalDataService,
    Retention,
    RouteRules,
    RouteCheck,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: LookInterceptor },
  ],
  exports: [AccessTokens, AskNetwork, DistributorScope, ...auditServices, Retention],
})
export class AccessModule {}
