import { measureBankFiles } from './bank-files';
import { measureApproval, measureClose, measureVerification } from './close';
import { measureClosureSql } from './closure-sql/closure-sql';
import type { Bench } from './context';
import { measureEnrolment } from './enrol';
import { measureExplain } from './explain';
import { measureDistributorsFloor, measureOrdersFloor } from './floor/import-floors';
import { measurePeriodFloor } from './floor/period-floor';
import { measureHttp } from './http/measure-http';
import type { ClosureMeasures, Measures } from './measures';
import { measureMove } from './move';
import { measurePlainCopy } from './posting';
import { importDistributors, importOrders } from './take-in';
import { takeInDirectly } from './take-in-directly';
import { shapeOf } from './tree';

export interface WhatToMeasure {
  readonly closure: boolean;
  readonly http: boolean;
}

const WITHOUT_CLOSURE: ClosureMeasures = {
  import_distributors_seconds: null,
  import_distributors_floor_seconds: null,
  import_distributors_floor_variants: null,
  import_orders_seconds: null,
  import_orders_floor_seconds: null,
  import_orders_floor_variants: null,
  closure_sql_seconds: null,
  explain_ms: null,
  enrol_ms: null,
  move_10000_seconds: null,
  move_people: null,
  read_during_move_ms: null,
  http: null,
};

/** One made-up month through the product and through its floors. What changes the network comes last. */
export async function measure(bench: Bench, what: WhatToMeasure): Promise<Measures> {
  const imported = what.closure ? await measureImports(bench) : await withoutClosure(bench);
  const { runId, measures: close } = await measureClose(bench);
  const approval = await measureApproval(bench);
  const plainCopy = await measurePlainCopy(bench);
  const verification = await measureVerification(bench);
  bench.say('Writing bank files …');
  const bankFiles = await measureBankFiles(bench.directory);
  bench.say('Measuring the floor of the close …');
  const floor = await measurePeriodFloor(bench, runId);
  const further = what.closure ? await measureOverClosure(bench, runId, what.http) : {};
  return {
    distributors: bench.network.sponsors.length,
    orders: bench.network.orders,
    ...shapeOf(bench.network.sponsors),
    ...close,
    ...floor,
    approve_seconds: approval,
    approve_plain_copy_seconds: plainCopy,
    verify_seconds: verification,
    bank_files: bankFiles,
    ...imported,
    ...further,
  };
}

async function withoutClosure(bench: Bench): Promise<ClosureMeasures> {
  await takeInDirectly(bench);
  return WITHOUT_CLOSURE;
}

async function measureImports(bench: Bench): Promise<ClosureMeasures> {
  const people = await importDistributors(bench);
  bench.say('Measuring the floor of it …');
  const peopleFloor = await measureDistributorsFloor(bench);
  const orders = await importOrders(bench, bench.network, 'O-');
  bench.say('Measuring the floor of it …');
  const ordersFloor = await measureOrdersFloor(bench);
  return {
    ...WITHOUT_CLOSURE,
    import_distributors_seconds: people,
    import_distributors_floor_seconds: peopleFloor.seconds,
    import_distributors_floor_variants: peopleFloor.variants,
    import_orders_seconds: orders,
    import_orders_floor_seconds: ordersFloor.seconds,
    import_orders_floor_variants: ordersFloor.variants,
  };
}

async function measureOverClosure(
  bench: Bench,
  runId: number,
  http: boolean,
): Promise<Partial<ClosureMeasures>> {
  bench.say('Measuring the same by SQL over the closure …');
  const closureSql = await measureClosureSql(bench, runId);
  bench.say('Measuring answers and changes …');
  return {
    closure_sql_seconds: closureSql,
    explain_ms: await measureExplain(bench, runId),
    http: http ? await measureHttp(bench, runId) : null,
    enrol_ms: await measureEnrolment(bench),
    ...(await measureMove(bench, runId)),
  };
}
