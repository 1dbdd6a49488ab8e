import { NestFactory } from '@nestjs/core';
import { RenewSecret } from '../../src/access/second-factor/renew-secret.service';
import { AppModule } from '../../src/app.module';
import { CONFIG, type Config } from '../../src/platform/config';
import { Secrets } from '../../src/platform/secrets';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { auditOf } from './people';

const NEW = 'another secret, of thirty-two characters and more';

describe('a secret that is lost, or got about', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp();
  });
  afterAll(() => app.close());

  /** Upline as it is started next, with another secret. */
  const withSecret = async <T>(secret: string, work: (get: HttpApp['get']) => Promise<T>): Promise<T> => {
    const config: Config = { ...app.app.get<Config>(CONFIG, { strict: false }), secret };
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

  it('is renewed by going on with another: nobody’s second factor and session count any more', async () => {
    const anna = await app.signIn('anna', 'admin');
    await anna.http.get('/api/v1/users').expect(200);
    await withSecret(NEW, async (get) => {
      await expect(get(Secrets).require()).rejects.toMatchObject({ code: 'secret-changed' });
      const renewal = await app.tx((tx) => get(RenewSecret).renew(tx, 'Boris'));
      expect(renewal).toEqual({ secondFactors: 1, sessions: 1, payoutMethods: 0 });
      await get(Secrets).require();
    });
    const kept = await app.dataSource.query(
      'SELECT totp_secret, totp_confirmed_at, password_hash IS NOT NULL AS password FROM person',
    );
    expect(kept).toEqual([{ totp_secret: null, totp_confirmed_at: null, password: true }]);
    expect(await app.dataSource.query('SELECT 1 FROM recovery_code')).toEqual([]);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 10_000));
    await anna.http.get('/api/v1/users').expect(401);
    expect(await auditOf(app, 'secret.renewed')).toMatchObject([
      { by_name: 'Boris', details: { after: { secondFactors: 1, sessions: 1, payoutMethods: 0 } } },
    ]);
  });

  it('is not renewed by itself', async () => {
    await withSecret(NEW, async (get) => {
      await expect(app.tx((tx) => get(RenewSecret).renew(tx, 'Boris'))).rejects.toMatchObject({
        code: 'secret-same',
      });
    });
    expect(await auditOf(app, 'secret.renewed')).toHaveLength(1);
  });
});
