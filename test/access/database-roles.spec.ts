import { ClosureCheck } from '../../src/network';
import {
  applicationFunctions,
  applicationRights,
} from '../../src/platform/database/roles/application-rights';
import { databasePlace, prepareDatabase } from '../../src/platform/database';
import { aCompany, type Company } from '../support/company';
import { TEST_APPLICATION } from '../support/database-url';

const [OCTOBER, NOVEMBER] = [202510, 202511];
const DENIED = /permission denied|must be owner|cannot execute|closed for ever|stays as it is|never changes/;

describe('the application as a user that owns nothing', () => {
  let company: Company;
  let approvedRun: number;
  let runInReview: number;

  beforeAll(async () => {
    company = await aCompany()
      .at('2025-12-05T12:00:00Z')
      .enrolled('2025-01-10', 'A>B>C', 'A>D')
      .ordered(['O-1', 'C', '2025-10-05', '1000.00', 'C-1'], ['O-2', 'D', '2025-11-06', '99.99'])
      .start();
    await company.close(OCTOBER);
    await company.refund(['R-1', 'O-1', '2025-11-07', '333.33']);
    runInReview = await company.calculate(NOVEMBER);
    [{ id: approvedRun }] = (await company.sql<{ id: number }>(
      `SELECT id FROM run WHERE state = 'approved'`,
    )) as [{ id: number }];
  });
  afterAll(() => company.stop());

  it('does all of this as that user', async () => {
    expect(databasePlace(company.databaseUrl).user).toBe(TEST_APPLICATION);
    const [who] = await company.sql(
      `SELECT session_user::text AS "user", rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls AS mighty,
              (SELECT count(*)::integer FROM pg_class WHERE relowner = r.oid AND relpersistence <> 't') AS tables,
              (SELECT count(*)::integer FROM pg_proc WHERE proowner = r.oid) AS functions,
              (SELECT count(*)::integer FROM pg_auth_members WHERE member = r.oid) AS memberships
         FROM pg_roles AS r WHERE rolname = session_user`,
    );
    expect(who).toEqual({ user: TEST_APPLICATION, mighty: false, tables: 0, functions: 0, memberships: 0 });
  });

  describe.each([
    'sales_order',
    'refund',
    'order_key',
    'client',
    'standing',
    'commission_line',
    'adjustment',
    'sponsor_move',
    'status_change',
    'import_record',
    'audit_entry',
    'audit_seal',
    'ledger_entry',
    'ledger_transfer',
    'migration',
  ])('%s', (table) => {
    it('is not changed, emptied or removed', async () => {
      const [{ column } = { column: '' }] = await company.sql<{ column: string }>(
        `SELECT attname AS "column" FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = '' ORDER BY attnum LIMIT 1`,
        table,
      );
      for (const sql of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `DROP TABLE ${table} CASCADE`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `ALTER TABLE ${table} ALTER ${column} DROP NOT NULL`,
        `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
        `CREATE RULE mine AS ON DELETE TO ${table} DO INSTEAD NOTHING`,
        `ALTER TABLE ${table} OWNER TO ${TEST_APPLICATION}`,
      ]) {
        await expect(company.sql(sql)).rejects.toThrow(DENIED);
      }
    });
  });

  it('changes no row of a key that it may lock', async () => {
    await company.sql(`SELECT FROM order_key FOR NO KEY UPDATE`);
    await expect(company.sql(`UPDATE order_key SET booked_by = 'Eve'`)).rejects.toThrow('never changes');
  });

  it.each([
    `UPDATE sales_order_202510 SET cv_cents = 1`,
    `DELETE FROM sales_order_202510`,
    `INSERT INTO sales_order_202510 SELECT * FROM sales_order_202510`,
    `INSERT INTO standing SELECT * FROM standing`,
    `INSERT INTO standing_1 SELECT * FROM standing_1`,
    `DELETE FROM commission_line_1`,
    `ALTER TABLE sales_order DETACH PARTITION sales_order_202510`,
    `ALTER TABLE standing DETACH PARTITION standing_1 CONCURRENTLY`,
    `DROP TABLE standing_1`,
    `DROP TABLE sales_order_202510`,
  ])('does not reach what is closed by its parts: %s', async (sql) => {
    await expect(company.sql(sql)).rejects.toThrow(DENIED);
  });

  it.each([
    `UPDATE period SET state = 'open' WHERE id = 202510`,
    `UPDATE period SET closed_at = now() WHERE id = 202510`,
    `UPDATE period SET until_at = now() WHERE id = 202512`,
    `DELETE FROM period`,
    `UPDATE run SET hash = '\\x00' WHERE state = 'approved'`,
    `UPDATE run SET approved_by = 'Eve' WHERE state = 'approved'`,
    `UPDATE run SET hash = '\\x00' WHERE state = 'done'`,
    `UPDATE run SET state = 'running' WHERE state = 'done'`,
    `UPDATE run SET started_by = 'Eve'`,
    `DELETE FROM run`,
    `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at, hash) VALUES (202510, 'close', 'done', 1, 'Eve', now(), '')`,
    `UPDATE plan_version SET document = ''`,
    `INSERT INTO adjustment_request (distributor_id, amount_minor, reason, requested_by, requested_at, period_id) VALUES (1, 1, '', 'Eve', now(), 202510)`,
    `UPDATE distributor SET distributor_no = 'X' WHERE distributor_no = 'A'`,
    `INSERT INTO migration (timestamp, name) VALUES (1, 'x')`,
  ])('does not rewrite what counts: %s', async (sql) => {
    await expect(company.sql(sql)).rejects.toThrow(DENIED);
  });

  it('books nothing into a closed month, whatever the way', async () => {
    const order = (period: number) =>
      `INSERT INTO sales_order SELECT ${period}, distributor_id, 'N-' || order_no, ordered_on, ordered_at, cv_cents FROM sales_order`;
    await expect(company.sql(order(OCTOBER))).rejects.toThrow('period 202510 is closed for ever');
    await company.sql(order(202512));
    const refund = (period: number) =>
      `INSERT INTO refund SELECT 'N-${period}', fingerprint, order_no, order_period_id, distributor_id, ${period}, refunded_on,
              refunded_at, cv_cents, booked_at, booked_by FROM refund WHERE refund_no = 'R-1'`;
    await expect(company.sql(refund(OCTOBER))).rejects.toThrow('period 202510 is closed for ever');
    await company.sql(
      `INSERT INTO adjustment_request (distributor_id, amount_minor, reason, requested_by, requested_at) VALUES (1, 1, 'x', 'Eve', now())`,
    );
    const approve = (period: number) =>
      `UPDATE adjustment_request SET approved_by = 'Ida', approved_at = now(), period_id = ${period}`;
    await expect(company.sql(approve(OCTOBER))).rejects.toThrow('period 202510 is closed for ever');
    await company.sql(approve(202512));
    await expect(company.sql(approve(202512))).rejects.toThrow('stays as it is');
  });

  it('makes nothing of its own but temporary tables', async () => {
    for (const sql of [
      'CREATE TABLE mine ()',
      'CREATE TABLE upline_making.mine ()',
      'CREATE SCHEMA mine',
      'CREATE FUNCTION mine() RETURNS void LANGUAGE sql AS $$$$',
      'CREATE OR REPLACE FUNCTION result_tables_drop(of_run integer) RETURNS void LANGUAGE sql AS $$$$',
      'ALTER FUNCTION result_tables_drop(integer) RESET ALL',
      'CREATE EXTENSION hstore',
      'CREATE ROLE mine',
      'SET session_replication_role = replica',
      "COPY period TO PROGRAM 'cat'",
      "COPY period TO '/tmp/upline-mine'",
    ]) {
      await expect(company.sql(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
    const owner = databasePlace(company.ownerUrl).user;
    for (const sql of [
      `SET ROLE "${owner}"`,
      `SET SESSION AUTHORIZATION "${owner}"`,
      `GRANT "${owner}" TO ${TEST_APPLICATION}`,
    ])
      await expect(company.sql(sql)).rejects.toThrow(/permission denied|must have admin/);
    await company.sql('CREATE TEMPORARY TABLE mine ()');
  });

  describe('with the functions of the owner', () => {
    it('drops no results that count', async () => {
      for (const run of [approvedRun, runInReview])
        await expect(company.sql('SELECT result_tables_drop($1)', run)).rejects.toThrow('not to be dropped');
    });

    it('makes and attaches none of a run that does not run', async () => {
      const [{ attached } = { attached: true }] = await company.sql<{ attached: boolean }>(
        'SELECT result_tables_attach($1) AS attached',
        approvedRun,
      );
      expect(attached).toBe(false);
      for (const run of [approvedRun, runInReview, 4711]) {
        await expect(company.sql(`SELECT result_table_make('standing', $1)`, run)).rejects.toThrow(
          'not running',
        );
        await expect(company.sql(`SELECT result_table_index('standing', $1, 'pk')`, run)).rejects.toThrow(
          'not running',
        );
      }
    });

    it.each([
      `SELECT result_table_make('period', 1)`,
      `SELECT result_table_make('standing; DROP TABLE period; --', 1)`,
      `SELECT result_table_make('standing', -1)`,
      `SELECT result_table_make(NULL, NULL)`,
      `SELECT result_table_analyze('period', 1)`,
      `SELECT result_table_analyze('standing (run_id); DROP TABLE period; --', 1)`,
      `SELECT result_tables_drop(-1)`,
      `SELECT sponsor_closure_make(-1)`,
      `SELECT sponsor_closure_take(4711)`,
      `SELECT grant_as('{=r/${TEST_APPLICATION}}', 'period', false)`,
      `SELECT let_caller_fill('period')`,
    ])('is refused hostile arguments: %s', async (sql) => {
      await expect(company.sql(sql)).rejects.toThrow();
      expect(await company.sql('SELECT FROM period WHERE id = 202510')).toHaveLength(1);
    });

    it('is not taken in by a temporary table of the same name', async () => {
      await company
        .tx(async (tx) => {
          await tx.query(
            `CREATE TEMPORARY TABLE run ON COMMIT DROP AS SELECT ${approvedRun} AS id, 'failed' AS state, 'close' AS kind`,
          );
          await expect(tx.query('SELECT result_tables_drop($1)', [approvedRun])).rejects.toThrow(
            'not to be dropped',
          );
          throw new Error('undone');
        })
        .catch((cause: unknown) => expect(cause).toMatchObject({ message: 'undone' }));
    });

    it('writes into results until they are attached, no longer', async () => {
      const [{ id } = { id: 0 }] = await company.sql<{ id: number }>(
        `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at) VALUES (202512, 'estimate', 'running', 1, 'Eve', now()) RETURNING id`,
      );
      for (const [table, keys] of [
        ['standing', ['pk', 'position']],
        ['commission_line', ['pk']],
        ['adjustment', ['pk']],
      ] as const) {
        await company.sql('SELECT result_table_make($1, $2)', table, id);
        for (const key of keys) await company.sql('SELECT result_table_index($1, $2, $3)', table, id, key);
      }
      const write = `INSERT INTO adjustment_${id} VALUES (${id}, 1, 'manual/1', 100)`;
      await company.sql(write);
      await expect(company.sql(`DELETE FROM adjustment_${id}`)).rejects.toThrow(DENIED);
      await company.sql('SELECT result_tables_attach($1)', id);
      await expect(company.sql(write.replace('manual/1', 'manual/2'))).rejects.toThrow(DENIED);
      await company.sql(`UPDATE run SET state = 'failed' WHERE id = $1`, id);
      await company.sql('SELECT result_tables_drop($1)', id);
    });

    it('leaves no index off', async () => {
      await expect(company.sql('SELECT distributor_unindex()')).rejects.toThrow('was left off');
      await company.tx((tx) => tx.query('SELECT distributor_unindex(), distributor_index()'));
    });

    it('has the rights on a closure that took another one’s place', async () => {
      await company.tx((tx) => company.get(ClosureCheck).rebuild(tx, 'Anna'));
      await company.enrol(['E', 'D', '2025-12-01']);
      expect((await company.snapshot((tx) => company.get(ClosureCheck).check(tx))).isRight).toBe(true);
    });
  });

  describe('by the catalog', () => {
    it('has a line of rights for every table, and no line for none', async () => {
      const tables = await company.sql<{ name: string }>(
        `SELECT relname AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname COLLATE "C"`,
      );
      expect(Object.keys(applicationRights).sort()).toEqual(tables.map(({ name }) => name));
    });

    it('lets everybody call no function of the owner, and each looks where it should', async () => {
      const functions = await company.sql<{
        called: string;
        path: string;
        is_public: boolean;
        is_trigger: boolean;
      }>(
        `SELECT format('%s(%s)', proname, replace(oidvectortypes(proargtypes), ', ', ',')) AS called,
                (SELECT split_part(setting, '=', 2) FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=%') AS path,
                EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS is_public,
                prorettype = 'trigger'::regtype AS is_trigger
           FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace`,
      );
      expect(functions.filter(({ path, is_public }) => is_public || path !== 'public, pg_temp')).toEqual([]);
      expect(
        functions
          .filter(({ is_trigger }) => !is_trigger)
          .map(({ called }) => called)
          .sort(),
      ).toEqual([...applicationFunctions].sort());
    });

    it('is granted what stands in the list, and it is given again where it was not', async () => {
      const urls = { url: company.databaseUrl, ownerUrl: company.ownerUrl };
      await company.ownerSql(
        `GRANT UPDATE ON standing, standing_1 TO ${TEST_APPLICATION}; REVOKE SELECT ON refund FROM ${TEST_APPLICATION}`,
      );
      await expect(prepareDatabase({ url: urls.url })).rejects.toThrow(/UPLINE_OWNER_DATABASE_URL/);
      expect(await prepareDatabase(urls)).toEqual({ migrated: [], ownsTables: false });
      await expect(company.sql('UPDATE standing SET pv_cents = 1')).rejects.toThrow(DENIED);
      await expect(company.sql('UPDATE standing_1 SET pv_cents = 1')).rejects.toThrow(DENIED);
      expect(await company.sql('SELECT FROM refund')).not.toEqual([]);
      expect(await prepareDatabase({ url: urls.url })).toEqual({ migrated: [], ownsTables: false });
      expect(await prepareDatabase({ url: urls.ownerUrl })).toEqual({ migrated: [], ownsTables: true });
    });
  });

  it('leaves everything right', async () => {
    await company.tamper(
      `DELETE FROM sales_order WHERE order_no LIKE 'N-%'; DELETE FROM refund WHERE refund_no LIKE 'N-%'`,
    );
    await company.expectRight();
  });
});
