import type { paths } from '../../api/schema';
import type { Role } from '../../session/me';

export type User = paths['/api/v1/users/{id}']['get']['responses'][200]['content']['application/json'];
export type Invitation =
  paths['/api/v1/users/{id}/reset']['post']['responses'][200]['content']['application/json'];
export type Entry =
  paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['items'][number];

export const ROLES = ['admin', 'finance', 'auditor', 'distributor'] as const satisfies readonly Role[];
