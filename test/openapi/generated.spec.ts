import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { HttpApp } from '../support/http-app';
import { startHttpApp } from '../support/http-app';
import { answerSchemas } from './answers/answer-schemas';

const ROOT = join(__dirname, '../..');
const ANSWERS = join(ROOT, 'src/platform/http/docs/answers.json');
const CLIENT = join(ROOT, 'web/src/api/schema.d.ts');
const UPDATE = process.env['UPLINE_WRITE_API'] === '1';

/** Made from the code, kept with it: `npm run web:api` writes them anew. */
describe('what is generated from the API', () => {
  let app: HttpApp | undefined;
  afterAll(() => app?.close());

  it('documents what the controllers answer', async () => {
    await expectCurrent(ANSWERS, JSON.stringify(answerSchemas()));
  });

  it('is what the pages ask by', async () => {
    app = await startHttpApp();
    const document = (await app.http.get('/api/docs-json').expect(200)).text;
    const { default: openapiTS, astToString } = await import('openapi-typescript');
    await expectCurrent(CLIENT, astToString(await openapiTS(document)));
  });
});

async function expectCurrent(file: string, content: string): Promise<void> {
  const formatted = await format(content, { ...(await resolveConfig(file)), filepath: file });
  if (UPDATE) writeFileSync(file, formatted);
  expect(readFileSync(file, 'utf8') === formatted ? 'current' : 'stale: run "npm run web:api"').toBe(
    'current',
  );
}
