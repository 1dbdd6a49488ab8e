import type { paths } from '../../api/schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Person = Answer<'/api/v1/distributors/{no}'>;
export type Statement = Answer<'/api/v1/distributors/{no}/statements/{period}'>;
export type Order = Answer<'/api/v1/orders/{orderNo}'>;
export type ImportJob = Answer<'/api/v1/imports/{id}'>;
export type Beginning = Answer<'/api/v1/imports/{id}/beginning'>;
export type Adjustment = Answer<'/api/v1/adjustments'>['items'][number];
export type MovePreview =
  paths['/api/v1/distributors/{no}/move/preview']['post']['responses'][200]['content']['application/json'];
export type ColumnChoice = Beginning['columns'][number];
