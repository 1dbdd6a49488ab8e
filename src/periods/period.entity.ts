import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodId } from './period-id';

export type PeriodState = 'open' | 'closing' | 'review' | 'closed';

/** A commission period: a month of the company's calendar, as the half-open range `[fromOn, untilOn)`. */
@Entity('period')
export class Period {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'period_pk' })
  id!: PeriodId;

  @Column({ name: 'from_on', type: 'date' })
  fromOn!: string;

  @Column({ name: 'until_on', type: 'date' })
  untilOn!: string;

  /** The company's time zone when the month was opened; the two instants are its local midnights. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt!: Date;

  @Column({ name: 'until_at', type: 'timestamptz' })
  untilAt!: Date;

  @Column({ type: 'text', default: 'open' })
  state!: PeriodState;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'frozen_at', type: 'timestamptz', nullable: true })
  frozenAt!: Date | null;

  /** Moves after this one do not count, also when they were made within the month (an early freeze). */
  @Column({ name: 'frozen_move_id', type: 'bigint', nullable: true })
  frozenMoveId!: string | null;

  @Column({ name: 'frozen_status_change_id', type: 'bigint', nullable: true })
  frozenStatusChangeId!: string | null;

  @Column({ name: 'early_reason', type: 'text', nullable: true })
  earlyReason!: string | null;

  /** The run under review or approved. */
  @Column({ name: 'run_id', type: 'integer', nullable: true })
  runId!: number | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Head of the sealed audit trail when the period was closed. */
  @Column({ name: 'audit_sequence', type: 'bigint', nullable: true })
  auditSequence!: string | null;

  @Column({ name: 'audit_hash', type: 'bytea', nullable: true })
  auditHash!: Buffer | null;

  /** The same as people read it; null where the period is not closed, or nothing was sealed then. */
  get auditHead(): { sequence: string; hash: string } | null {
    if (this.auditSequence === null || this.auditHash === null) return null;
    return { sequence: this.auditSequence, hash: this.auditHash.toString('hex') };
  }
}
