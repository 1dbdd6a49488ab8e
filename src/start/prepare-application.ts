import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunRecovery } from '../commissions';
import { IndexParts } from '../ledger';
import { forgetUnfinishedClosure } from '../network';
import { AddPlanVersion } from '../plans';
import { inTransaction } from '../platform/database';
import { projectFile } from '../platform/project-file';

const SHIPPED_PLAN = 'green-wave-professional.yaml';

/**
 * What must be so before anything else: the plan set that ships is version 1, and what killed processes left is
 * cleared up or made good.
 */
export async function prepareApplication(app: INestApplicationContext): Promise<void> {
  const text = readFileSync(projectFile('plans', SHIPPED_PLAN), 'utf8');
  const dataSource = app.get(DataSource, { strict: false });
  await inTransaction(dataSource, (tx) =>
    app.get(AddPlanVersion, { strict: false }).ensureFirst(tx, text, SHIPPED_PLAN, 'Upline'),
  );
  // Where a killed process's statement still runs, the next start does it.
  await inTransaction(dataSource, forgetUnfinishedClosure).catch(() => undefined);
  await app.get(IndexParts, { strict: false }).index();
  await app.get(RunRecovery, { strict: false }).recover();
}
