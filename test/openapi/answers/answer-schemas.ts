import { join } from 'node:path';
import ts from 'typescript';
import { type JsonSchema, SchemaOfType } from './schema-of-type';

const ROOT = join(__dirname, '../../..');
const ROUTE_DECORATORS = new Set(['Get', 'Post', 'Put', 'Delete', 'Patch']);

/** What each route answers: the schemas that have a name, and by operation (`MeController_show`) the answer's. */
export interface AnswerSchemas {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly answers: Readonly<Record<string, JsonSchema>>;
}

/**
 * Reads from the controllers' own types what they answer, so that the document says nothing else than the code. A route
 * that writes its answer itself (files, events) has none here.
 */
export function answerSchemas(): AnswerSchemas {
  const { options, fileNames } = projectOf(join(ROOT, 'tsconfig.build.json'));
  const controllers = fileNames.filter((name) => name.endsWith('.controller.ts'));
  const program = ts.createProgram(controllers, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const schemas = new SchemaOfType(checker);
  const answers: Record<string, JsonSchema> = {};
  for (const name of controllers.sort()) {
    for (const method of routesOf(program.getSourceFile(name)!)) {
      const signature = checker.getSignatureFromDeclaration(method)!;
      const type = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
      const schema = type && schemas.of(type, method);
      if (schema) answers[operationOf(method)] = schema;
    }
  }
  return { schemas: schemas.named(), answers };
}

function projectOf(file: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
}

function routesOf(source: ts.SourceFile): ts.MethodDeclaration[] {
  return source.statements
    .filter((statement) => ts.isClassDeclaration(statement))
    .flatMap(({ members }) => members.filter((member) => ts.isMethodDeclaration(member)))
    .filter((method) =>
      (ts.getDecorators(method) ?? []).some(
        ({ expression }) =>
          ts.isCallExpression(expression) && ROUTE_DECORATORS.has(expression.expression.getText()),
      ),
    );
}

function operationOf(method: ts.MethodDeclaration): string {
  return `${(method.parent as ts.ClassDeclaration).name!.text}_${method.name.getText()}`;
}
