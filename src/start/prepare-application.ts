import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunRecovery } from '../commissions';
import { AddPlanVersion } from '../plans';
import { inTransaction } from '../platform/database';
import { projectFile } from '../platform/project-file';

const SHIPPED_PLAN = 'green-wave-professional.yaml';

/** What must be so before anything else: the plan set that ships is version 1, and dead runs are cleared up. */
export async function prepareApplication(app: INestApplicationContext): Promise<void> {
  const text = readFileSync(projectFile('plans', SHIPPED_PLAN), 'utf8');
  await inTransaction(app.get(DataSource, { strict: false }), (tx) =>
    app.get(AddPlanVersion, { strict: false }).ensureFirst(tx, text, SHIPPED_PLAN, 'Upline'),
  );
  await app.get(RunRecovery, { strict: false }).recover();
}
