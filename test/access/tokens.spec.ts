import { AccessTokens } from '../../src/access';
import { Controller, Get } from '@nestjs/common';
import { Roles } from '../../src/access';
import { type HttpApp, startHttpApp } from '../support/http-app';

@Controller('door')
class DoorController {
  @Get()
  @Roles('auditor')
  knock(): string {
    return 'in';
  }
}

describe('access tokens', () => {
  let app: HttpApp;
  let tokens: AccessTokens;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [DoorController] });
    tokens = app.get(AccessTokens);
  });
  afterAll(() => app.close());

  it('are 32 random bytes with a prefix that scanners can look for', async () => {
    const issued = await Promise.all(Array.from({ length: 20 }, () => app.issue('admin')));
    for (const { token } of issued) expect(token).toMatch(/^upl_[A-Za-z0-9_-]{43}$/);
    expect(new Set(issued.map(({ token }) => token)).size).toBe(20);
  });

  it('are kept as a hash alone', async () => {
    const { token } = await app.issue('finance', { name: 'Fin' });
    const [{ kept }] = await app.dataSource.query(
      'SELECT string_agg(t::text, chr(10)) AS kept FROM access_token t',
    );
    expect(kept).toContain('Fin');
    expect(kept).not.toContain(token.slice(4, 20));
    expect(kept).not.toContain(Buffer.from(token).toString('hex').slice(0, 20));
  });

  it('name their caller, and nobody when they are not ours', async () => {
    const { id, token } = await app.issue('distributor', { distributorId: 3, name: 'Ann' });
    const caller = {
      credential: { kind: 'token', id },
      personId: null,
      roles: ['distributor'],
      distributorId: 3,
      name: 'Ann',
      scopes: ['read', 'write'],
      steppedUpAt: null,
    };
    expect(await app.tx((tx) => tokens.authenticate(tx, token))).toEqual(caller);
    for (const other of ['', token.slice(0, -1), token.toLowerCase(), `${token}\0`]) {
      expect(await app.tx((tx) => tokens.authenticate(tx, other))).toBeNull();
    }
  });

  it('belong to a distributor exactly when the role does', async () => {
    await expect(app.issue('distributor')).rejects.toMatchObject({ code: 'token-distributor' });
    await expect(app.issue('admin', { distributorId: 3 })).rejects.toMatchObject({
      code: 'token-distributor',
    });
    await expect(app.issue('admin', { name: ' ' })).rejects.toMatchObject({ code: 'token-issued-to' });
  });

  it('open nothing seconds after they are revoked', async () => {
    const { id, token } = await app.issue('auditor');
    const auditor = app.bearer(token);
    await auditor.get('/api/v1/door').expect(200);
    await app.tx((tx) => tokens.revoke(tx, id));
    app.clock.moveTo(new Date(app.clock.now().getTime() + 5_000));
    const { body } = await auditor.get('/api/v1/door').expect(401);
    expect(body.code).toBe('token-unknown');
    await expect(app.tx((tx) => tokens.revoke(tx, id))).rejects.toMatchObject({ code: 'token-unknown' });
  });

  it('that are not known open as soon as they are', async () => {
    const { token } = await app.issue('auditor');
    const hash = 'sha256($1::bytea)';
    const hide = (by: string) =>
      app.dataSource.query(`UPDATE access_token SET revoked_at = ${by} WHERE token_sha256 = ${hash}`, [
        Buffer.from(token),
      ]);
    await hide('now()');
    await app.bearer(token).get('/api/v1/door').expect(401);
    await hide('NULL');
    await app.bearer(token).get('/api/v1/door').expect(200);
  });
});
