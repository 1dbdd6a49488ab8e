import { Controller, Get, Patch, Post } from '@nestjs/common';
import { Caller, type CallerIdentity, Public, Roles, STAFF } from '../../src/access';
import { type HttpApp, startHttpApp } from '../support/http-app';

@Roles('admin', 'auditor')
@Controller('things')
class ThingsController {
  @Get('me')
  @Roles(...STAFF, 'distributor')
  me(@Caller() caller: CallerIdentity): CallerIdentity {
    return caller;
  }

  @Get('staff')
  staff(): string {
    return 'for staff';
  }

  @Post()
  @Roles('finance')
  pay(): string {
    return 'paid';
  }

  @Public()
  @Get('open')
  open(): string {
    return 'for anyone';
  }
}

describe('access to a route', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [ThingsController] });
  });
  afterAll(() => app.close());

  it('needs a token', async () => {
    const { body } = await app.http
      .get('/api/v1/things/staff')
      .expect(401)
      .expect('WWW-Authenticate', 'Bearer realm="upline"');
    expect(body).toMatchObject({ code: 'token-missing', field: 'Authorization' });
  });

  it.each([
    ['Bearer upl_unknown'],
    [`Bearer upl_${'A'.repeat(43)}`],
    ['Bearer '],
    ['Basic dXNlcjpwYXNz'],
    [`Bearer ${'x'.repeat(5_000)}`],
  ])('needs a token that was issued, not "%.20s"', async (authorization) => {
    const { body } = await app.http
      .get('/api/v1/things/staff')
      .set('Authorization', authorization)
      .expect(401)
      .expect('WWW-Authenticate', 'Bearer realm="upline", error="invalid_token"');
    expect(body.code).toBe('token-unknown');
  });

  it('tells the route who calls', async () => {
    const { id, token } = await app.issue('distributor', { distributorId: 7, name: 'Ann' });
    const { body } = await app.bearer(token).get('/api/v1/things/me').expect(200);
    expect(body).toEqual({
      credential: { kind: 'token', id },
      personId: null,
      roles: ['distributor'],
      distributorId: 7,
      name: 'Ann',
      scopes: ['read', 'write'],
      steppedUpAt: null,
    });
    const staff = await (await app.as('finance', { name: 'Fin' })).get('/api/v1/things/me').expect(200);
    expect(staff.body).toMatchObject({ roles: ['finance'], distributorId: null, name: 'Fin' });
  });

  it('takes the scheme in any case', async () => {
    const { token } = await app.issue('admin');
    await app.http.get('/api/v1/things/me').set('Authorization', `bearer ${token}`).expect(200);
  });

  it('is for the roles it names, the method before the class', async () => {
    const admin = await app.as('admin');
    await admin.get('/api/v1/things/staff').expect(200);
    const { body } = await admin.post('/api/v1/things').expect(403);
    expect(body).toMatchObject({ code: 'role', roles: ['finance'], held: ['admin'] });
    await (await app.as('finance')).post('/api/v1/things').expect(201);
    await (await app.as('distributor', { distributorId: 7 })).get('/api/v1/things/staff').expect(403);
  });

  it('is open where that is said', async () => {
    await app.http.get('/api/v1/things/open').expect(200, 'for anyone');
    await app.http.get('/api/v1/things/open').set('Authorization', 'Bearer nonsense').expect(200);
  });
});

describe('a route with no clear rule of access', () => {
  class ForgottenController {
    show(): string {
      return 'for whom?';
    }
  }
  Controller('forgotten')(ForgottenController);
  Get()(
    ForgottenController.prototype,
    'show',
    Object.getOwnPropertyDescriptor(ForgottenController.prototype, 'show')!,
  );

  @Controller('audited')
  class AuditedController {
    @Patch()
    @Roles('admin', 'auditor')
    change(): void {
      // nothing
    }

    @Get()
    @Roles('admin', 'distributor')
    hide(): void {
      // nothing
    }
  }

  it.each([
    [ForgottenController, /ForgottenController\.show: neither @Roles\(…\), @OwnAccess\(\) nor @Public\(\)/],
    [AuditedController, /AuditedController\.change: the auditor changes nothing/],
    [AuditedController, /AuditedController\.hide: the auditor reads everything that staff reads/],
  ])('keeps the application from starting (%p)', async (controller, message) => {
    await expect(startHttpApp({ controllers: [controller] })).rejects.toThrow(message);
  });
});
