export { AccessModule } from './access.module';
export { AskNetwork } from './ask-network';
export {
  auditCommands,
  type AuditEntry,
  AuditHead,
  AuditSealer,
  AuditSealingModule,
  type AuditSubject,
  AuditTrail,
  type Look,
  Looked,
  LookedAtDistributor,
  LookedWithin,
  Looks,
  pathPart,
  queryPart,
  recordBackup,
  recordImport,
} from './audit';
export { type CallerIdentity, type Role, type Scope, seesCompany, STAFF } from './caller';
export { Caller } from './caller.decorator';
export { secretCommands } from './commands/secret.commands';
export { tokenCommands } from './commands/token.commands';
export { userCommands } from './commands/user.commands';
export { DistributorScope, type Reach } from './distributor-scope';
export { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';
export { type DataOwner, ERASED_NAME, HoldsPersonalData, type PersonalDataHolder } from './personal-data';
export { personalDataCommands } from './personal-data/personal-data.commands';
export { retentionCommands } from './retention/retention.commands';
export { Retention } from './retention/retention.service';
export { RetentionScheduleModule } from './retention/retention-schedule';
export { Roles } from './guard/roles.decorator';
export { StepUp } from './guard/step-up';
export { type FirstPerson, MakeFirstPeople } from './people/make-first-people.service';
export { AccessTokens, type IssuedToken, type TokenRequest } from './tokens/access-tokens';
export { Public } from '../platform/http';
