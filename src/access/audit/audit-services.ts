import { AuditTrail } from './audit-trail';
import { AuditHead } from './chain/audit-head';
import { AuditSealer } from './chain/audit-sealer';
import { VerifyChain } from './chain/verify-chain.service';
import { Looks } from './looks/looks';
import { TrailView } from './reading/trail.view';

/** What the trail is made of, for the module of access. */
export const auditServices = [AuditHead, AuditSealer, AuditTrail, Looks, TrailView, VerifyChain];
