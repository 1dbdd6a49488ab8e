export { AccessModule } from './access.module';
export { AccessTokens, type IssuedToken, type TokenRequest } from './access-tokens';
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
export { type CallerIdentity, type Role, seesCompany, STAFF } from './caller';
export { Caller } from './caller.decorator';
export { DistributorScope, type Reach } from './distributor-scope';
export { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';
export { ERASED_NAME, HoldsPersonalData, type PersonalDataHolder } from './personal-data';
export { personalDataCommands } from './personal-data/personal-data.commands';
export { retentionCommands } from './retention/retention.commands';
export { Retention } from './retention/retention.service';
export { Roles } from './roles.decorator';
export { Public } from '../platform/http';
export { tokenCommands } from './token.commands';
