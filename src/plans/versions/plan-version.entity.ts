import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodId } from '../../periods';

/** One immutable numbered definition of the plan set. */
@Entity('plan_version')
export class PlanVersion {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'plan_version_pk' })
  number!: number;

  @Column({ name: 'plan_set', type: 'text' })
  planSet!: string;

  /** The document as it was handed in. */
  @Column({ type: 'text' })
  document!: string;

  /** Of the canonical text: documents that differ in layout alone have the same. */
  @Column({ name: 'document_sha256', type: 'bytea' })
  documentSha256!: Buffer;

  @Column({ type: 'text' })
  currency!: string;

  /** First period that it holds for; 0 for the one that always held. */
  @Column({ name: 'effective_from', type: 'integer' })
  effectiveFrom!: PeriodId;

  /** What an order can cost at most, as a sentence. */
  @Column({ name: 'worst_case', type: 'text' })
  worstCase!: string;

  @Column({ name: 'added_by', type: 'text' })
  addedBy!: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  /** Given for a correction of months that have begun; such a version holds only once a second person approved. */
  @Column({ name: 'correction_reason', type: 'text', nullable: true })
  correctionReason!: string | null;

  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ name: 'approval_waived', type: 'boolean', default: false })
  approvalWaived!: boolean;

  /** Whether it holds, or still waits for the second person. */
  get holds(): boolean {
    return this.correctionReason === null || this.approvedBy !== null;
  }
}
