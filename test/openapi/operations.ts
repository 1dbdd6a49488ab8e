import type { HttpApp } from '../support/http-app';

/** The part of a JSON schema that our documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One route as the running application documents it, its references followed. */
export interface Operation {
  /** `POST /api/v1/orders/{orderNo}/refunds` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly pathNames: readonly string[];
  readonly query: readonly Parameter[];
  readonly headers: readonly Parameter[];
  readonly body: Schema | null;
  /** Empty where no token is needed. */
  readonly roles: readonly string[];
  /** Whether it is for people who are signed in, and no token opens it. */
  readonly bySession: boolean;
  /** Statuses that the document names. */
  readonly statuses: readonly string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Documented {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-roles'?: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** Numbers that we gave mean nothing without what they number: `runs.id`. */
export function resourceOf(path: string): string {
  const segments = path.split('/').slice(1);
  const numbered = segments.indexOf('{id}') - 1;
  return segments.at(numbered >= 0 ? numbered : segments.findLastIndex((one) => !one.startsWith('{')))!;
}

/** Every route of the running application, in the order of its document: what is new there is new here. */
export async function operationsOf(app: HttpApp): Promise<Operation[]> {
  const { body } = await app.http.get('/api/docs-json').expect(200);
  const { paths, components } = body as Document;
  const whole = (schema: Schema): Schema => followed(schema, components.schemas);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, documented]) =>
      operation(path, method.toUpperCase(), documented, whole),
    ),
  );
}

function operation(
  path: string,
  method: string,
  documented: Documented,
  whole: (schema: Schema) => Schema,
): Operation {
  const parameters = (documented.parameters ?? []).map((parameter) => ({
    ...parameter,
    schema: whole(parameter.schema ?? {}),
  }));
  const body = documented.requestBody?.content['application/json']?.schema;
  return {
    name: `${method} ${path}`,
    method,
    path,
    pathNames: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    headers: parameters.filter((parameter) => parameter.in === 'header'),
    body: body === undefined ? null : whole(body),
    roles: documented['x-roles'] ?? [],
    bySession: isForSessionsAlone(documented.security ?? []),
    statuses: Object.keys(documented.responses),
  };
}

const isForSessionsAlone = (ways: NonNullable<Documented['security']>): boolean =>
  ways.length > 0 && ways.every((way) => 'session' in way);

function followed(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  if (schema.$ref !== undefined) return followed(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas);
  return {
    ...schema,
    ...(schema.items && { items: followed(schema.items, schemas) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, part]) => [name, followed(part, schemas)]),
      ),
    }),
  };
}
