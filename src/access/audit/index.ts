export type { AuditEntry, AuditSubject } from './audit-entry';
export { AuditTrail } from './audit-trail';
