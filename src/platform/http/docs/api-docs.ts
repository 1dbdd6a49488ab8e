import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from '../request';
import generated from './answers.json';
import { problemResponse, problemSchema } from './problem-schema';

const DESCRIPTION = `
Distributors, orders, periods and commissions. Money and CV are decimal strings ("190.00"), periods months
("2026-10"), business days dates, instants ISO 8601 in UTC. Lists come in pages: hand \`nextCursor\` back as
\`cursor\`. A POST that creates takes an \`Idempotency-Key\`, but for what is shown once. A route
with \`x-step-up\` needs a fresh one-time code, or a person's token of that scope. Every refusal is problem+json; programs go by its \`type\`.
`;

const STYLE_PATH = 'api/docs-style.css';
const STYLE = `
html { box-sizing: border-box; overflow-y: scroll; }
*, *:before, *:after { box-sizing: inherit; }
body { margin: 0; background: #fafafa; }
body > svg { position: absolute; width: 0; height: 0; }
`;

/** OpenAPI at /api/docs, for programs at /api/docs-json. Built when first asked for. */
export function serveApiDocs(app: INestApplication): void {
  app.use(`/${STYLE_PATH}`, (_request: Request, response: Response) => response.type('text/css').send(STYLE));
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Upline API',
    // What the page holds of its own is not applied: nothing that stands in a page is.
    customCssUrl: `/${STYLE_PATH}`,
  });
}

function apiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Upline')
    .setDescription(DESCRIPTION.trim())
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'From "upline token create".' })
    .addCookieAuth('__Host-upline', { type: 'apiKey', description: 'From POST /api/v1/sessions.' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, outline);
  document.components = {
    ...document.components,
    schemas: { ...generated.schemas, ...document.components?.schemas, Problem: problemSchema },
  };
  const answers = new Map<string, object>(Object.entries(generated.answers));
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch'] as const) {
      const operation = path[method];
      if (!operation) continue;
      const answer = answers.get(operation.operationId ?? '');
      operation.responses = { ...operation.responses, default: problemResponse };
      if (answer) describeAnswer(operation.responses, answer);
    }
  }
  return document;
}

/** The answers' schemas are generated from the controllers' types (`npm run web:api`). */
function describeAnswer(responses: Record<string, unknown>, schema: object): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!/^2/.test(status)) continue;
    responses[status] = {
      description: '',
      ...(response as object),
      content: { 'application/json': { schema } },
    };
  }
}
