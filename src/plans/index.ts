export type {
  Bonus,
  BonusEntry,
  BonusLine,
  LineColumn,
  NetworkVolumes,
  PlanBonus,
  RuleReader,
} from './bonuses/bonus';
export { deepestLevel, type Plan, type PlanSet, type Transition } from './bonuses/plan-set';
export {
  isQualified,
  testConditions,
  type Condition,
  type ConditionName,
  type Qualification,
  type QualificationFacts,
} from './bonuses/qualification';
export { describeWorstCase } from './describe-worst-case';
export type { Mistake } from './document/mistakes';
export { readPlanSet, type PlanDocument } from './document/read-plan-document';
export { SIZE_LIMIT_BYTES as LARGEST_PLAN_BYTES } from './document/yaml-tree';
export { type PlanChange } from './plan-diff';
export { worstCase, type WorstCase } from './worst-case';
export { PlansModule } from './plans.module';
export { AddPlanVersion, type NewPlanVersion } from './versions/add-plan-version.service';
export { ApprovePlanVersion } from './versions/approve-plan-version.service';
export { PlanVersion } from './versions/plan-version.entity';
export { type PlanInForce, PlanVersions } from './versions/plan-versions.view';
export { planCommands } from './plan.commands';
