import { Controller, Get, Post } from '@nestjs/common';
import { Caller, type CallerIdentity, Roles, StepUp } from '../../src/access';
import { MintToken } from '../../src/access/tokens/mint-token.service';
import { People } from '../../src/access/people/people';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { auditOf, minutesPass } from './people';

@Controller('weighty')
class WeightyController {
  @Post('approve')
  @Roles('admin', 'finance')
  @StepUp('approve')
  approve(@Caller() { name }: CallerIdentity): object {
    return { by: name };
  }

  @Post()
  @Roles('admin')
  write(): object {
    return {};
  }

  @Get()
  @Roles('admin', 'auditor')
  read(): object {
    return {};
  }
}

describe('what needs a fresh code', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [WeightyController] });
  });
  afterAll(() => app.close());

  it('is open for five minutes after one, and the cookie changes with it', async () => {
    const person = await app.signIn('anna', 'admin');
    const approve = () => person.http.post('/api/v1/weighty/approve');
    // Signing in took a code just now.
    await approve().expect(201, { by: 'anna' });
    minutesPass(app, 5);
    expect((await approve().expect(403)).body.code).toBe('step-up-required');
    await person.http.post('/api/v1/weighty').expect(201);
    const old = person.cookie();
    await person.stepUp();
    expect(person.cookie()).not.toBe(old);
    await app.http.get('/api/v1/me').set('Cookie', `__Host-upline=${old}`).expect(401);
    await approve().expect(201);
    const { body } = await person.http.get('/api/v1/me').expect(200);
    expect(new Date(body.steppedUpUntil as string).getTime() - app.clock.now().getTime()).toBe(5 * 60_000);
    minutesPass(app, 4.9);
    await approve().expect(201);
    minutesPass(app, 0.1);
    await approve().expect(403);
    expect(await auditOf(app, 'session.stepped-up')).toMatchObject([
      { via: 'session', person_id: person.id },
    ]);
  });

  it('takes no code twice, no other one’s and no recovery code', async () => {
    const person = await app.signIn('ben', 'admin');
    const stranger = await app.signIn('carl', 'admin');
    minutesPass(app, 1);
    const stepUp = (code: string) => person.http.post('/api/v1/sessions/current/step-up').send({ code });
    const code = person.authenticator.next();
    person.take(await stepUp(code).expect(200));
    await stepUp(code).expect(422);
    await stepUp(stranger.authenticator.next()).expect(422);
    const { body } = await person.http.post('/api/v1/me/recovery-codes').expect(200);
    await stepUp(body.recoveryCodes[0] as string).expect(422);
  });

  it('is open to a token of a person with that scope, and to no other', async () => {
    const person = await app.signIn('dora', 'finance');
    const mint = async (...scopes: ('read' | 'write' | 'approve' | 'plans')[]) => {
      const { token } = await app.tx(async (tx) =>
        app.get(MintToken).forPerson(tx, await app.get(People).get(tx, person.id), {
          name: 'program',
          scopes,
          days: 1,
          by: 'test',
        }),
      );
      return app.bearer(token);
    };
    await (await mint('approve')).post('/api/v1/weighty/approve').expect(201, { by: 'dora' });
    for (const token of [await mint('read', 'write', 'plans'), await app.as('finance', { name: 'dora' })]) {
      const { body } = await token.post('/api/v1/weighty/approve').expect(403);
      expect(body).toMatchObject({ code: 'step-up-scope', scope: 'approve' });
    }
    // What the person may not, the person's token may not.
    await (await mint('write')).post('/api/v1/weighty').expect(403);
  });

  it('is no part of reading and writing, each of which has a scope of its own', async () => {
    await app.signIn('emil', 'admin');
    const person = await app.tx((tx) => app.get(People).named(tx, 'EMIL'));
    const mint = async (scope: 'read' | 'write') => {
      const request = { name: 'program', scopes: [scope], days: 1, by: 'test' } as const;
      return app.bearer((await app.tx((tx) => app.get(MintToken).forPerson(tx, person, request))).token);
    };
    await (await mint('read')).get('/api/v1/weighty').expect(200);
    const { body } = await (await mint('read')).post('/api/v1/weighty').expect(403);
    expect(body).toMatchObject({ code: 'scope', scope: 'write' });
    await (await mint('write')).post('/api/v1/weighty').expect(201);
    await (await mint('write')).get('/api/v1/weighty').expect(403);
  });

  it('is said in the documentation', async () => {
    const { body } = await app.http.get('/api/docs-json').expect(200);
    const stepUpOf = (path: string, method = 'post'): unknown =>
      body.paths[`/api/v1/${path}`][method]['x-step-up'];
    expect(stepUpOf('runs/{id}/approve')).toBe('approve');
    expect(stepUpOf('adjustments/{id}/approve')).toBe('approve');
    expect(stepUpOf('plans')).toBe('plans');
    expect(stepUpOf('plans/{version}/approve')).toBe('plans');
    for (const path of ['users', 'users/{id}/enable', 'users/{id}/reset']) {
      expect(stepUpOf(path)).toBe('people');
    }
    expect(stepUpOf('users/{id}/roles', 'put')).toBe('people');
    expect(body.components.securitySchemes.session).toMatchObject({ in: 'cookie', name: '__Host-upline' });
  });
});

describe('a route that would approve without one', () => {
  @Controller('careless')
  class CarelessController {
    @Post(':id/approve')
    @Roles('admin')
    approve(): void {
      // nothing
    }
  }

  it('keeps the application from starting', async () => {
    await expect(startHttpApp({ controllers: [CarelessController] })).rejects.toThrow(
      'CarelessController.approve: approving needs @StepUp(…)',
    );
  });
});
