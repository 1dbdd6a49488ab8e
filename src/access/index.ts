export { AccessModule } from './access.module';
export { AccessTokens, type IssuedToken, type TokenRequest } from './access-tokens';
export { type CallerIdentity, type Role, STAFF } from './caller';
export { Caller } from './caller.decorator';
export { DistributorScope, type Reach } from './distributor-scope';
export { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';
export { Roles } from './roles.decorator';
export { Public } from '../platform/http';
export { tokenCommands } from './token.commands';
