import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PeriodId } from '../../periods';

export type RunKind = 'estimate' | 'close' | 'simulation';
export type RunState = 'running' | 'done' | 'failed' | 'discarded' | 'approved';

/** One calculation over a period. Sums are whole numbers as text: CV cents and minor units may pass 2^53. */
@Entity('run')
export class Run {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'run_pk',
  })
  id!: number;

  @Column({ name: 'period_id', type: 'integer' })
  periodId!: PeriodId;

  @Column({ type: 'text' })
  kind!: RunKind;

  @Column({ type: 'text' })
  state!: RunState;

  @Column({ name: 'plan_version', type: 'integer' })
  planVersion!: number;

  @Column({ name: 'started_by', type: 'text' })
  startedBy!: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Why it failed, as a sentence. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** SHA-256 over the canonical stream of inputs and results. */
  @Column({ type: 'bytea', nullable: true })
  hash!: Buffer | null;

  @Column({ type: 'integer', nullable: true })
  distributors!: number | null;

  @Column({ name: 'line_count', type: 'integer', nullable: true })
  lineCount!: number | null;

  @Column({ name: 'volume_cents', type: 'numeric', precision: 24, scale: 0, nullable: true })
  volumeCents!: string | null;

  @Column({ name: 'lines_minor', type: 'numeric', precision: 24, scale: 0, nullable: true })
  linesMinor!: string | null;

  @Column({ name: 'adjustments_minor', type: 'numeric', precision: 24, scale: 0, nullable: true })
  adjustmentsMinor!: string | null;

  /** What the lines may come to under the plan's payout ceiling. */
  @Column({ name: 'ceiling_minor', type: 'numeric', precision: 24, scale: 0, nullable: true })
  ceilingMinor!: string | null;

  @Column({ name: 'over_ceiling', type: 'boolean', nullable: true })
  overCeiling!: boolean | null;

  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** One person alone calculated and approved, as the company has configured. */
  @Column({ name: 'approval_waived', type: 'boolean', default: false })
  approvalWaived!: boolean;

  @Column({ name: 'over_ceiling_reason', type: 'text', nullable: true })
  overCeilingReason!: string | null;

  @Column({ name: 'discarded_by', type: 'text', nullable: true })
  discardedBy!: string | null;

  @Column({ name: 'discarded_at', type: 'timestamptz', nullable: true })
  discardedAt!: Date | null;
}
