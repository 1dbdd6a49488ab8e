import { periodTreeSql } from '../../network';
import { monthIndex, type Period } from '../../periods';
import { copyOut, type Tx } from '../../platform/database';
import { periodVolumeSql } from '../../volume';
import type { ProgressSink } from '../runs/progress';
import { CopyRows } from './copy-rows';
import { copyFirstVolumeSql, copyFrozenSql, copyTreeSql, copyVolumeSql } from './facts.sql';
import { type PeriodSnapshot, SnapshotBuilder } from './period-snapshot';

/** Progress is told every so many rows. */
const TELL_EVERY = 16_384;

/**
 * A period as it stands now: the tree at its last instant and the volume booked in it. First-volume months are not
 * filled in. Run it in one snapshot of the database.
 */
export async function loadCurrentFacts(
  tx: Tx,
  period: Period,
  progress: ProgressSink,
): Promise<PeriodSnapshot> {
  const builder = new SnapshotBuilder();
  let read = 0;
  await CopyRows.read(await copyOut(tx, copyTreeSql(periodTreeSql(period))), (row) => {
    addPerson(builder, row);
    if (++read % TELL_EVERY === 0) progress.done(read);
  });
  const snapshot = builder.build(monthIndex(period.id));
  await loadVolumes(tx, period, snapshot);
  return snapshot;
}

/** PV as booked in the period, into the snapshot. */
export async function loadVolumes(tx: Tx, period: Period, snapshot: PeriodSnapshot): Promise<void> {
  const { personalVolume } = snapshot.facts;
  personalVolume.fill(0);
  await CopyRows.read(await copyOut(tx, copyVolumeSql(periodVolumeSql(period.id))), (row) => {
    const rank = snapshot.rankOfId(row.integer());
    const cents = row.integer();
    if (rank >= 0) personalVolume[rank] = cents;
    else if (cents !== 0) throw new Error('Volume is booked for somebody who is not in the period’s tree.');
  });
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
    addPerson(builder, row);
    volumes.push(row.integer());
    firstVolumes.push(row.integer());
  });
  const snapshot = builder.build(monthIndex(period.id));
  snapshot.facts.personalVolume.set(volumes);
  for (let rank = 0; rank < firstVolumes.length; rank++) {
    // What stands in a standing is as known after the period; the engine is told what was known before.
    const first = firstVolumes[rank]!;
    snapshot.facts.firstVolumeMonth[rank] = first === 0 || first === period.id ? 0 : monthIndex(first);
  }
  return snapshot;
}

function addPerson(builder: SnapshotBuilder, row: CopyRows): void {
  builder.add({
    id: row.integer(),
    distributorNo: row.ascii() ?? '',
    sponsorId: row.integer(),
    enrolledOn: row.day(),
    status: row.ascii() ?? '',
    counted: row.boolean(),
  });
}
