import type TestAgent from 'supertest/lib/agent';
import type { Role } from '../../src/access';
import { RELATIONS, type Relation, ROUTES } from './route-table';
import { foundWorld, PEOPLE, type World } from './world';

const PREFIX = '/api/v1';
const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;
type Method = (typeof METHODS)[number];

interface Operation {
  readonly 'x-roles'?: readonly Role[];
}

/** Routes that need no caller; each is open on purpose. */
const OPEN = [
  'GET /health/live',
  'GET /health/ready',
  'POST /sessions',
  'POST /links/accept',
  'POST /password-resets',
];
const ROLES = ['admin', 'finance', 'auditor', 'distributor'] as const;

describe('every route, every role, whomever it is about', () => {
  let world: World;
  const agents = {} as Record<Role | 'nobody', TestAgent>;
  let operations: Map<string, Operation>;

  beforeAll(async () => {
    world = await foundWorld();
    const { app } = world;
    for (const role of ROLES) {
      agents[role] = await app.asPerson(nameOf(role), role);
    }
    agents.nobody = app.http;
    operations = await operationsOf(world);
  });
  afterAll(() => world.close());

  it('has a row, and every row a route', () => {
    expect([...operations.keys()].filter((route) => !OPEN.includes(route)).sort()).toEqual(
      Object.keys(ROUTES).sort(),
    );
  });

  it('is documented with the roles that the table lets through', () => {
    for (const [route, row] of Object.entries(ROUTES)) {
      const documented = operations.get(route)?.['x-roles'] ?? [];
      const letThrough = ROLES.filter((role) => row[role] !== 403);
      expect({ route, roles: [...documented].sort() }).toEqual({ route, roles: [...letThrough].sort() });
    }
  });

  it.each(Object.keys(ROUTES))('%s', async (route) => {
    const row = ROUTES[route]!;
    for (const relation of RELATIONS) {
      expect(await tried(route, 'nobody', relation)).toEqual(as(route, 'nobody', relation, 401));
      for (const role of ROLES) {
        const expected = row[role];
        const status = typeof expected === 'number' ? expected : expected[relation];
        expect(await tried(route, role, relation)).toEqual(as(route, role, relation, status));
      }
    }
  });

  const as = (route: string, role: Role | 'nobody', relation: Relation, status: number) => ({
    route,
    role,
    relation,
    status,
  });

  async function tried(route: string, role: Role | 'nobody', relation: Relation) {
    const no = PEOPLE[relation];
    const { params, query, body } = ROUTES[route]!.send?.(world, no) ?? {};
    const [method, template] = route.split(' ') as [string, string];
    const values: Record<string, string | number> = { ...world.params, ...params, no };
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    const request = agents[role][method.toLowerCase() as Method](PREFIX + path).query(query ?? {});
    if (ROUTES[route]!.bySession && role !== 'nobody') {
      const headers = await world.app.freshSession(nameOf(role), role);
      const { status } = await world.app.http[method.toLowerCase() as Method](PREFIX + path)
        .set(headers)
        .send(method === 'GET' ? undefined : (body ?? {}));
      return as(route, role, relation, status);
    }
    const { status } = await (method === 'GET' ? request : request.send(body ?? {}));
    return as(route, role, relation, status);
  }
});

/** A distributor signs in by the own number. */
const nameOf = (role: Role): string => (role === 'distributor' ? PEOPLE.own : role);

async function operationsOf({ app }: World): Promise<Map<string, Operation>> {
  const { body } = await app.http.get('/api/docs-json').expect(200);
  const { paths } = body as { paths: Record<string, Partial<Record<Method, Operation>>> };
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      METHODS.flatMap((method): [string, Operation][] => {
        const operation = item[method];
        return operation ? [[`${method.toUpperCase()} ${path.replace(PREFIX, '')}`, operation]] : [];
      }),
    ),
  );
}
