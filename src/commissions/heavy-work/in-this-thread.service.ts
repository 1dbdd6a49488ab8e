import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inSnapshot } from '../../platform/database';
import { OneAtATime } from '../../platform/one-at-a-time';
import type { ProgressSink } from '../runs/progress';
import { RunCalculation } from '../runs/run-calculation.service';
import { SimulatePeriod, type Simulation } from '../simulate/simulate-period.service';
import { type MovedMoney, MoveMoney } from '../move-preview/move-money.service';
import type { HeavyWork, MoveTask, RunOutcome, RunTask, SimulationTask } from './heavy-work';

/** Heavy work where it is asked for: right for a command, which has nothing else to do. */
@Injectable()
export class InThisThread implements HeavyWork {
  private readonly oneAtATime = new OneAtATime();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly runs: RunCalculation,
    private readonly simulations: SimulatePeriod,
    private readonly moves: MoveMoney,
  ) {}

  calculate(task: RunTask, progress: ProgressSink, signal: AbortSignal): Promise<RunOutcome> {
    return this.runs.calculate(task, progress, signal);
  }

  simulate({ periodId, document, name }: SimulationTask): Promise<Simulation> {
    return this.oneAtATime.run(() =>
      inSnapshot(this.dataSource, (tx) => this.simulations.simulate(tx, periodId, document, name)),
    );
  }

  previewMove(task: MoveTask): Promise<MovedMoney | null> {
    return this.oneAtATime.run(() => inSnapshot(this.dataSource, (tx) => this.moves.compare(tx, task)));
  }
}
