import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** An operation that is not for the compiler: it takes too long, or comes out wrong. */
class Unfit extends Error {}

/** The operation's own document: no conditions, one operation. */
export interface Compilable {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * How many fields the compiler writes out for an operation; null where it is better left to graphql-js: above `max`,
 * and where graphql-jit goes wrong. It writes each field of an interface once for every type that it may have, so that
 * five interfaces below each other are as many as seven to the power of five.
 */
export function compiledFields({ schema, document, operation }: Compilable, max: number): number | null {
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || !root) return null;
  const fragments = fragmentsOf(document);
  // graphql-jit names what it tells a resolver by the path, joined with "_": two paths must not give one name.
  const names = new Set<string>();
  let count = 0;

  function walk(type: GraphQLObjectType, selections: readonly SelectionSetNode[], path: string): void {
    if (type.isTypeOf) throw new Unfit();
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const selection of selections) collect(type, selection, fields, spread);
    for (const [key, nodes] of fields) {
      count += 1;
      const name = (nodes[0] as FieldNode).name.value;
      // Questions about the schema are rare; and a key "__proto__" is none in a plain object.
      if (count > max || (key.startsWith('__') && key !== '__typename')) throw new Unfit();
      if (name === '__typename') continue;
      const field = type.getFields()[name];
      const info = `${key}_${path}`;
      if (!field || names.has(info)) throw new Unfit();
      names.add(info);
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) into(field.type, below, info);
    }
  }

  function into(type: GraphQLOutputType, selections: readonly SelectionSetNode[], path: string): void {
    const list = getNullableType(type);
    if (isListType(list)) into(list.ofType, selections, `[]_${path}`);
    else if (isObjectType(list)) walk(list, selections, path);
    else if (isAbstractType(list)) {
      for (const possible of schema.getPossibleTypes(list)) walk(possible, selections, `${possible.name}_${path}`);
    }
  }

  function collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const holder = isSpread ? fragments.get(selection.name.value) : selection;
      if (!holder || (isSpread && spread.has(selection.name.value))) continue;
      if (isSpread) spread.add(selection.name.value);
      if (applies(schema, holder.typeCondition, type)) collect(type, holder.selectionSet, fields, spread);
    }
  }

  try {
    walk(root, [operation.selectionSet], '');
    return count;
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
}

function applies(
  schema: GraphQLSchema,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType,
): boolean {
  const wanted = condition && typeFromAST(schema, condition);
  return !wanted || wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}
