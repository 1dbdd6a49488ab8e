import type { paths } from '../../api/schema';

type Answer<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
type Got<P extends keyof paths> = Answer<paths[P]['get']>;

export type Period = Got<'/api/v1/periods/{period}'>;
export type Run = Got<'/api/v1/runs/{id}'>;
/** As lists have it: without how far it is. */
export type ListedRun = Omit<Run, 'progress'>;
export type Readiness = Got<'/api/v1/periods/{period}/readiness'>;
export type ReadinessCheck = Readiness['checks'][number];
export type Comparison = Got<'/api/v1/runs/{id}/comparison'>;
export type Plan = Got<'/api/v1/plans/{version}'>;
export type ListedPlan = Got<'/api/v1/plans'>['items'][number];
export type PlanChange = Got<'/api/v1/plans/{version}/changes'>['changes'][number];
export type PlanCheck = Answer<paths['/api/v1/plans/check']['post']>;
export type CheckedPlan = NonNullable<PlanCheck['plan']>;
export type WorstCase = CheckedPlan['worst'];
export type Simulation = Answer<paths['/api/v1/periods/{period}/simulations']['post']>;
export type Share = Comparison['share'];
