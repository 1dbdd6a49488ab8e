import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportDefinition, type ImportReport, runImport } from '../../src/platform/imports';
import { type NetworkApp, startNetworkApp } from '../network/network-app';

export const METHODS_HEADER = 'distributor_no,kind,name,account,bic,inn,currency';

/** Accounts whose check digits fit; nobody has them. */
export const IBANS = [
  'DE89370400440532013000',
  'DE02120300000000202051',
  'DE02500105170137075030',
  'DE02100500000054540402',
] as const;
export const RUSSIAN = { account: '40702810800000001234', bic: '044599987', inn: '7799999901' } as const;
export const BIC = 'COBADEFFXXX';

/** A network of people `R`, `A`, `B`, `C` and `D`, to whom money is to go. */
export interface MethodsApp extends NetworkApp {
  take(
    definition: ImportDefinition,
    header: string,
    rows: readonly string[],
    skipBad?: boolean,
  ): Promise<ImportReport>;
  idOf(distributorNo: string): Promise<number>;
}

export async function startMethodsApp(
  options: Parameters<typeof startNetworkApp>[0] = {},
): Promise<MethodsApp> {
  const app = await startNetworkApp(options);
  await app.enrolAll({ R: null, A: 'R', B: 'R', C: 'A', D: 'A' });
  const directory = mkdtempSync(join(tmpdir(), 'upline-methods-'));
  let files = 0;
  return {
    ...app,
    take(definition, header, lines, skipBad = false) {
      const path = join(directory, `rows-${files++}.csv`);
      writeFileSync(path, [header, ...lines].join('\n') + '\n');
      return runImport(app.dataSource, path, definition, { skipBad });
    },
    async idOf(distributorNo) {
      const [found] = await app.dataSource.query<{ id: number }[]>(
        'SELECT id FROM distributor WHERE distributor_no = $1',
        [distributorNo],
      );
      return found!.id;
    },
    async close() {
      rmSync(directory, { recursive: true, force: true });
      await app.close();
    },
  };
}
