import { periodTreeSql } from '../../network';
import { monthIndex, type Period, type PeriodId } from '../../periods';
import { besideSnapshot, copyOut, type Tx } from '../../platform/database';
import { periodBookingsSql } from '../../volume';
import type { ProgressSink } from '../runs/progress';
import { CopyRows } from './copy-rows';
import { copyBookingsSql, copyFirstVolumeSql, copyFrozenSql, copyTreeSql } from './facts.sql';
import { type PeriodSnapshot, SnapshotBuilder } from './period-snapshot';
import { SumsById } from './sums-by-id';

/** Progress is told every so many rows. */
const TELL_EVERY = 16_384;

/**
 * A period as it stands now: the tree at its last instant and the volume booked in it. First-volume months are not
 * filled in.
 * @param tx of one snapshot of the database
 * @param gently one after the other; else at the same time, on two connections
 */
export async function loadCurrentFacts(
  tx: Tx,
  period: Period,
  progress: ProgressSink,
  gently: boolean,
): Promise<PeriodSnapshot> {
  const read = counter(progress);
  const readBeside = (beside: Tx) =>
    Promise.all([readTree(tx, period, read), readVolumes(beside, period.id, read)]);
  const [snapshot, volumes] = gently
    ? [await readTree(tx, period, read), await readVolumes(tx, period.id, read)]
    : await besideSnapshot(tx, readBeside);
  placeVolumes(snapshot, volumes);
  return snapshot;
}

/** PV as booked in the period, into the snapshot. */
export async function loadVolumes(tx: Tx, period: Period, snapshot: PeriodSnapshot): Promise<void> {
  placeVolumes(snapshot, await readVolumes(tx, period.id, () => undefined));
}

/** First-volume months as known at the end of an earlier run's period, into the snapshot. */
export async function loadFirstVolumes(tx: Tx, runId: number, snapshot: PeriodSnapshot): Promise<void> {
  await CopyRows.read(await copyOut(tx, copyFirstVolumeSql(runId)), (row) => {
    const rank = snapshot.rankOfId(row.integer());
    const month = monthIndex(row.integer());
    if (rank >= 0) snapshot.facts.firstVolumeMonth[rank] = month;
  });
}

/** A calculated period from the facts frozen with its run: what clawbacks and checks recompute from. */
export async function loadFrozenFacts(tx: Tx, period: Period, runId: number): Promise<PeriodSnapshot> {
  const builder = new SnapshotBuilder();
  const volumes: number[] = [];
  const firstVolumes: number[] = [];
  await CopyRows.read(await copyOut(tx, copyFrozenSql(runId)), (row) => {
    builder.add(row);
    volumes.push(row.integer());
    firstVolumes.push(row.integer());
  });
  const { snapshot, order } = builder.build(monthIndex(period.id));
  const { personalVolume, firstVolumeMonth } = snapshot.facts;
  for (let rank = 0; rank < snapshot.facts.size; rank++) {
    const row = order ? order[rank]! : rank;
    personalVolume[rank] = volumes[row]!;
    // What stands in a standing is as known after the period; the engine is told what was known before.
    const first = firstVolumes[row]!;
    firstVolumeMonth[rank] = first === 0 || first === period.id ? 0 : monthIndex(first);
  }
  return snapshot;
}

async function readTree(tx: Tx, period: Period, read: () => void): Promise<PeriodSnapshot> {
  const builder = new SnapshotBuilder();
  await CopyRows.read(await copyOut(tx, copyTreeSql(periodTreeSql(period))), (row) => {
    builder.add(row);
    read();
  });
  return builder.build(monthIndex(period.id)).snapshot;
}

async function readVolumes(tx: Tx, periodId: PeriodId, read: () => void): Promise<SumsById> {
  const volumes = new SumsById();
  await CopyRows.read(await copyOut(tx, copyBookingsSql(periodBookingsSql(periodId))), (row) => {
    volumes.add(row.integer(), row.integer());
    read();
  });
  return volumes;
}

function placeVolumes(snapshot: PeriodSnapshot, volumes: SumsById): void {
  const { personalVolume } = snapshot.facts;
  personalVolume.fill(0);
  volumes.forEach((id, cents) => {
    const rank = snapshot.rankOfId(id);
    if (rank < 0) throw new Error('Volume is booked for somebody who is not in the period’s tree.');
    personalVolume[rank] = cents;
  });
}

function counter(progress: ProgressSink): () => void {
  let rows = 0;
  return () => {
    if (++rows % TELL_EVERY === 0) progress.done(rows);
  };
}
