import ts from 'typescript';

export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: true;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** JSON schemas (as OpenAPI 3.0 has them) of what values of a type become as JSON. Interfaces and aliases get a name. */
export class SchemaOfType {
  private readonly schemas = new Map<string, JsonSchema>();
  private readonly names = new Map<ts.Type, string>();
  private readonly within = new Set<ts.Type>();

  constructor(private readonly checker: ts.TypeChecker) {}

  named(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Undefined where there is nothing to say: no answer, or one that is no JSON. */
  of(type: ts.Type, at: ts.Node): JsonSchema | undefined {
    const F = ts.TypeFlags;
    if (type.flags & (F.Void | F.Undefined | F.Any | F.Unknown | F.Never | F.ESSymbol)) return undefined;
    if (type.flags & F.Null) return { nullable: true };
    if (type.flags & F.StringLiteral) return { type: 'string', enum: [(type as ts.StringLiteralType).value] };
    if (type.flags & F.NumberLiteral) return { type: 'number', enum: [(type as ts.NumberLiteralType).value] };
    if (type.flags & (F.BooleanLiteral | F.Boolean)) return { type: 'boolean' };
    if (type.flags & (F.String | F.TemplateLiteral | F.StringMapping)) return { type: 'string' };
    if (type.flags & F.Number) return { type: 'number' };
    if (type.isUnion()) return this.onceWithin(type, () => this.ofUnion(type, at));
    if (this.checker.isArrayType(type)) return this.ofItems(type, at);
    if (this.checker.isTupleType(type)) return { type: 'array', items: this.ofTuple(type, at) };
    const name = (type.symbol as ts.Symbol | undefined)?.getName() ?? '';
    if (name === 'Date') return { type: 'string', format: 'date-time' };
    if (['Observable', 'StreamableFile', 'Buffer', 'Response', 'Readable'].includes(name)) return undefined;
    return this.ofObject(type, at);
  }

  /** JSON itself is a type that holds itself: inside, it is anything. */
  private onceWithin(type: ts.Type, make: () => JsonSchema | undefined): JsonSchema | undefined {
    if (this.within.has(type)) return {};
    this.within.add(type);
    try {
      return make();
    } finally {
      this.within.delete(type);
    }
  }

  private ofItems(type: ts.Type, at: ts.Node): JsonSchema {
    const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
    return { type: 'array', items: (item && this.of(item, at)) ?? {} };
  }

  private ofTuple(type: ts.Type, at: ts.Node): JsonSchema {
    const kinds = this.checker
      .getTypeArguments(type as ts.TypeReference)
      .map((item) => this.of(item, at) ?? {});
    return oneOf(kinds);
  }

  private ofUnion(type: ts.UnionType, at: ts.Node): JsonSchema | undefined {
    const isNull = (part: ts.Type) => (part.flags & ts.TypeFlags.Null) !== 0;
    const parts = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    const nullable = type.types.some(isNull);
    const literals = parts.filter((part) => part.isStringLiteral() || part.isNumberLiteral());
    const kinds: JsonSchema[] = [];
    for (const kind of ['string', 'number']) {
      const values = literals.map(({ value }) => value).filter((value) => typeof value === kind);
      if (values.length > 0) kinds.push({ type: kind, enum: [...values].sort() });
    }
    for (const part of parts) {
      if (part.isStringLiteral() || part.isNumberLiteral()) continue;
      const schema = this.of(part, at);
      if (schema) kinds.push(schema);
    }
    if (kinds.length === 0) return undefined;
    const schema = oneOf(kinds);
    if (!nullable) return schema;
    // Beside a reference nothing else counts in 3.0.
    return schema.$ref ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
  }

  private ofObject(type: ts.Type, at: ts.Node): JsonSchema | undefined {
    const name = this.nameOf(type);
    if (name === null) return this.propertiesOf(type, at);
    if (!this.schemas.has(name)) {
      this.schemas.set(name, {});
      this.schemas.set(name, this.propertiesOf(type, at) ?? {});
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Of interfaces, classes and aliases of objects that are not generic; two of one name are told apart by a number. */
  private nameOf(type: ts.Type): string | null {
    const known = this.names.get(type);
    if (known !== undefined) return known;
    if ((type.aliasTypeArguments?.length ?? 0) > 0) return null;
    if (((type as Partial<ts.TypeReference>).typeArguments?.length ?? 0) > 0) return null;
    const bare = type.aliasSymbol?.getName() ?? (type.symbol as ts.Symbol | undefined)?.getName() ?? '__type';
    if (bare.startsWith('__')) return null;
    const taken = new Set(this.names.values());
    let name = bare;
    for (let n = 2; taken.has(name); n++) name = `${bare}${n}`;
    this.names.set(type, name);
    return name;
  }

  private propertiesOf(type: ts.Type, at: ts.Node): JsonSchema | undefined {
    const index = type.getStringIndexType();
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const symbol of type.getProperties()) {
      const of = this.checker.getTypeOfSymbolAtLocation(symbol, at);
      if (of.getCallSignatures().length > 0) continue;
      const description = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
      const schema = this.of(of, at) ?? {};
      properties[symbol.getName()] =
        description && !schema.$ref ? { description: description.replaceAll('\n', ' '), ...schema } : schema;
      const mayLack = of.isUnion() && of.types.some((part) => part.flags & ts.TypeFlags.Undefined);
      if (!(symbol.flags & ts.SymbolFlags.Optional) && !mayLack) required.push(symbol.getName());
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.of(index, at) ?? {} }),
    };
  }
}

function oneOf(kinds: readonly JsonSchema[]): JsonSchema {
  const different = [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()];
  return different.length === 1 ? different[0]! : { oneOf: different };
}
