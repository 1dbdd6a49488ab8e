import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeriodsModule } from '../periods';
import { PlanController } from './plan.controller';
import { AddPlanVersion } from './versions/add-plan-version.service';
import { ApprovePlanVersion } from './versions/approve-plan-version.service';
import { CheckPlan } from './versions/check-plan.service';
import { CompareVersions } from './versions/compare-versions.view';
import { PlanVersion } from './versions/plan-version.entity';
import { PlanVersions } from './versions/plan-versions.view';

@Module({
  imports: [TypeOrmModule.forFeature([PlanVersion]), PeriodsModule],
  controllers: [PlanController],
  providers: [AddPlanVersion, ApprovePlanVersion, CheckPlan, CompareVersions, PlanVersions],
  exports: [AddPlanVersion, ApprovePlanVersion, PlanVersions],
})
export class PlansModule {}
