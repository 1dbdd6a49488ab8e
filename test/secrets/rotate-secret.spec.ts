import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { encode } from 'iconv-lite';
import { NestFactory } from '@nestjs/core';
import { RotateSecret } from '../../src/access/second-factor/rotate-secret.service';
import { AppModule } from '../../src/app.module';
import { QueueView } from '../../src/payouts/answers/queue/queue.view';
import { TakeBankAnswer } from '../../src/payouts/answers/taking/take-bank-answer.service';
import { MethodImport } from '../../src/payouts/methods/method-import.service';
import { PayoutMethods } from '../../src/payouts/methods/payout-methods.service';
import { ACCOUNT_PURPOSE, accountOf } from '../../src/payouts/payee';
import { chunkOf, FILE_PURPOSE } from '../../src/payouts/sealed-columns';
import { CONFIG, type Config } from '../../src/platform/config';
import { asOwner } from '../../src/platform/database';
import { Secrets } from '../../src/platform/secrets';
import { BIC, IBANS, METHODS_HEADER, type MethodsApp, startMethodsApp } from '../payouts/methods-app';
import { TEST_SECRET } from '../support/test-secret';
import { startUpline, upline } from '../support/upline-process';

const NEW = 'another secret, of thirty-two characters and more';
const FACTS = { kind: 'iban', name: 'Анна', account: IBANS[0], bic: BIC };

/** An entry of a statement that names no payment. */
const STATEMENT = () => ({
  format: '1c' as const,
  fileName: 'kl_to_1c.txt',
  by: 'Ann',
  bytes: Readable.from([
    encode(
      [
        ...[
          '1CClientBankExchange',
          'Кодировка=Windows',
          'РасчСчет=40702810900000000001',
          'СекцияДокумент=Платежное поручение',
        ],
        ...[
          'Номер=1',
          'Сумма=1.00',
          'ПлательщикСчет=40702810900000000001',
          'ДатаСписано=01.11.2026',
          'Получатель1=Анна',
        ],
        ...['ПолучательСчет=40817810500000000002', 'КонецДокумента', 'КонецФайла', ''],
      ].join('\r\n'),
      'windows-1251',
    ),
  ]),
});

/** How many rows of a table are sealed with how many secrets. */
const marksSql = (table: string, column: string) =>
  `SELECT count(*)::integer AS rows, count(DISTINCT substring(${column} FROM 1 FOR 5))::integer AS secrets FROM ${table}`;

describe('another secret takes the place of the one that counts', () => {
  let app: MethodsApp;
  beforeEach(async () => {
    app = await startMethodsApp();
  });
  afterEach(() => app.close());

  /** Upline as it is started next. */
  const started = async <T>(
    more: Partial<Config>,
    work: (get: MethodsApp['get']) => Promise<T>,
  ): Promise<T> => {
    const config: Config = { ...app.app.get<Config>(CONFIG, { strict: false }), ...more };
    const platform = { config, clock: app.clock, databaseUrl: app.databaseUrl };
    const other = await NestFactory.createApplicationContext(AppModule.forRoot(platform), {
      logger: ['error'],
    });
    try {
      return await work((token) => other.get(token, { strict: false }));
    } finally {
      await other.close();
    }
  };
  const rotate = (get: MethodsApp['get']) =>
    asOwner({ url: app.databaseUrl, ownerUrl: app.ownerUrl }, (owner) =>
      get(RotateSecret).rotate(owner, 'Ann'),
    );
  const payee = async (no: string) => ({ distributorId: await app.idOf(no), distributorNo: no, by: 'Ann' });

  it('and everything that is kept encrypted goes over to it', async () => {
    const a = await payee('A');
    await app.tx((tx) => app.get(PayoutMethods).set(tx, a, FACTS));
    const file = Buffer.from('the file that went to the bank');
    const chunk = await app.get(Secrets).seal(FILE_PURPOSE, file, chunkOf(1, 'payments', 1));
    await app.ownerSql(
      `INSERT INTO payout_batch (format, currency, balance_currency, made_by, made_at, with_terminated)
       VALUES ('f', 'EUR', 'EUR', 'Ann', now(), false)`,
    );
    await app.ownerSql(
      `INSERT INTO payout_item (batch_id, position, distributor_id, balance_currency, gross_minor, fee_minor, tax_minor, net_minor,
         amount_minor, tax_rate_ppm, method_id, sealed_account, account_hmac, masked_account)
       SELECT 1, 1, distributor_id, 'EUR', 1, 0, 0, 1, 1, 0, id, sealed_account, account_hmac, masked_account FROM payout_method`,
    );
    await app.ownerSql(`INSERT INTO payout_file_chunk VALUES (1, 'payments', 1, $1)`, chunk);

    await app.tx((tx) => app.get(TakeBankAnswer).take(tx, STATEMENT()));

    await started({ secret: NEW, secretPrevious: TEST_SECRET }, async (get) => {
      expect(await get(Secrets).awaitsRotation()).toBe(true);
      // The old one counts until then: both kinds of process write what both can read.
      const set = await app.tx((tx) => get(PayoutMethods).set(tx, a, FACTS));
      expect(set.changed).toBe(false);
      expect(await rotate(get)).toEqual({
        resealed: { bank_entry: 1, payout_file_chunk: 1, payout_item: 1, payout_method: 1, person: 0 },
      });
      expect(await get(Secrets).awaitsRotation()).toBe(false);
      // Again: nothing is left to do.
      expect(await rotate(get)).toMatchObject({ resealed: { payout_item: 0, payout_method: 0 } });
    });
    await started({ secret: NEW }, async (get) => {
      const [kept] = await app.ownerSql<{ sealed: Buffer; hmac: Buffer; item: Buffer; chunk: Buffer }>(
        `SELECT m.sealed_account AS sealed, m.account_hmac AS hmac, i.sealed_account AS item, c.sealed AS chunk
           FROM payout_method AS m, payout_item AS i, payout_file_chunk AS c`,
      );
      const secrets = get(Secrets);
      for (const sealed of [kept!.sealed, kept!.item]) {
        const plain = await secrets.open(ACCOUNT_PURPOSE, sealed, accountOf(a.distributorId));
        expect(JSON.parse(plain.toString())).toMatchObject({ account: IBANS[0] });
      }
      expect(kept!.hmac.toString('base64url')).toBe(await secrets.sign(ACCOUNT_PURPOSE, IBANS[0]));
      expect(await secrets.open(FILE_PURPOSE, kept!.chunk, chunkOf(1, 'payments', 1))).toEqual(file);
      const [entry] = await app.tx((tx) => get(QueueView).entries(tx, null));
      expect(entry).toMatchObject({ name: 'Анна', state: 'unmatched' });
      expect((await app.tx((tx) => get(PayoutMethods).set(tx, a, FACTS))).changed).toBe(false);
      await expect(rotate(get)).rejects.toMatchObject({ code: 'secret-same' });
    });
    // A process that knows the old one alone writes nothing that nobody could read.
    await expect(
      app.tx((tx) => app.get(PayoutMethods).set(tx, a, { ...FACTS, account: IBANS[1] })),
    ).rejects.toMatchObject({ code: 'secret-changed' });
  });

  it('or nothing has changed: killed half way, the old one counts, and the next time does it', async () => {
    const people = Array.from({ length: 2_000 }, (_, at) => `P${at},Name,R,2026-10-01`);
    await app.importRows(people);
    const rows = people.map((_, at) => `P${at},iban,Name ${at},${IBANS[at % 4]},${BIC},,`);
    await app.take(app.get(MethodImport).definition('Ann'), METHODS_HEADER, rows);
    const environment = {
      DATABASE_URL: app.databaseUrl,
      UPLINE_OWNER_DATABASE_URL: app.ownerUrl,
      UPLINE_SECRET: NEW,
      UPLINE_SECRET_PREVIOUS: TEST_SECRET,
    };
    const before = await app.ownerSql('SELECT secret_check FROM installation');
    // The last row is somebody’s for a moment: the rotation waits there with all the others done.
    let killed: Promise<unknown> | undefined;
    await app.asOwner(async (tx) => {
      await tx.query('SELECT id FROM payout_method ORDER BY id DESC LIMIT 1 FOR UPDATE');
      const process = await startUpline(['secret', 'rotate', '--as', 'Ann'], environment);
      for (;;) {
        const waiting = await app.ownerSql(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE payout_method%'`,
        );
        if (waiting.length > 0) break;
        if (process.child.exitCode !== null) throw new Error(JSON.stringify(await process.ended));
        await sleep(50);
      }
      process.child.kill('SIGKILL');
      killed = process.ended;
      await killed;
    });
    expect(await app.ownerSql('SELECT secret_check FROM installation')).toEqual(before);
    expect(await app.ownerSql(marksSql('payout_method', 'sealed_account'))).toEqual([
      { rows: 2_000, secrets: 1 },
    ]);
    expect(await app.take(app.get(MethodImport).definition('Ann'), METHODS_HEADER, rows)).toMatchObject({
      unchanged: 2_000,
    });

    const done = await upline(['secret', 'rotate', '--as', 'Ann', '--json'], environment);
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(done.stdout)).toMatchObject({ resealed: { payout_method: 2_000 } });
    expect(await app.ownerSql(marksSql('payout_method', 'sealed_account'))).toEqual([
      { rows: 2_000, secrets: 1 },
    ]);
    expect(await app.ownerSql('SELECT secret_check FROM installation')).not.toEqual(before);
    await started({ secret: NEW }, async (get) => {
      const again = await app.take(get(MethodImport).definition('Ann'), METHODS_HEADER, rows);
      expect(again).toMatchObject({ unchanged: 2_000 });
    });
  }, 180_000);
});

it('on the embedded database the next secret is made and put in place by itself', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'upline-rotate-'));
  chmodSync(directory, 0o755);
  try {
    const dataDir = join(directory, 'data');
    const run = (...args: string[]) => upline(args, { UPLINE_DATA_DIR: dataDir, UPLINE_SECRET: '' });
    const secretOf = (name: string) => readFileSync(join(dataDir, name), 'utf8');
    const methods = join(directory, 'methods.csv');
    writeFileSync(methods, `distributor_no,kind,name,account,bic\nR,iban,Анна,${IBANS[0]},${BIC}\n`);
    await run('enrol', 'R', '--name', 'Анна');
    expect(await run('import', 'payout-methods', methods)).toMatchObject({ exitCode: 0 });
    const first = secretOf('upline.secret');
    // On a slow machine the server of the command before may have ended.
    const stderr = expect.stringMatching(/^(Starting PostgreSQL .*\n)?$/);
    expect(await run('secret', 'rotate', '--as', 'Ann')).toMatchObject({ exitCode: 0, stderr });
    expect(secretOf('upline.secret.previous')).toBe(first);
    expect(secretOf('upline.secret')).not.toBe(first);
    expect(existsSync(join(dataDir, 'upline.secret.next'))).toBe(false);
    const again = await run('import', 'payout-methods', methods, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, unchanged: 1 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 180_000);
