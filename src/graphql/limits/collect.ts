import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Occurrences of one field in a selection: all on the same types and under the same name. */
export interface SelectedField {
  /** The type in whose selection the field stands. */
  readonly onType: GraphQLNamedType;
  /** The names of the object types that it is selected on. */
  readonly types: ReadonlySet<string>;
  readonly responseName: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

export interface DocumentParts {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields of selections on a type, those in fragments included, those that @skip and @include leave out not.
 * As the executor does it: what has the same name on the same types is one field.
 */
export function collectFields(
  document: DocumentParts,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): SelectedField[] {
  const fields = new Map<string, SelectedField & { nodes: [FieldNode, ...FieldNode[]] }>();
  const seen = new Set<string>();

  function add(set: SelectionSetNode, onType: GraphQLNamedType, types: ReadonlySet<string>): void {
    const typesKey = [...types].join();
    for (const selection of set.selections) {
      if (!isIncluded(selection, document.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const key = `${responseName} ${typesKey}`;
        const known = fields.get(key);
        if (known) known.nodes.push(selection);
        else fields.set(key, { onType, types, responseName, nodes: [selection] });
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments.get(selection.name.value);
      if (!fragment) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const key = `${selection.name.value} ${typesKey}`;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      const condition = fragment.typeCondition?.name.value;
      const narrowed = condition === undefined ? onType : document.schema.getType(condition);
      if (!narrowed || !isCompositeType(narrowed)) continue;
      const possible = possibleTypes(document.schema, narrowed);
      const both = new Set([...types].filter((name) => possible.has(name)));
      if (both.size > 0) add(fragment.selectionSet, narrowed, both);
    }
  }

  for (const set of sets) add(set, type, possibleTypes(document.schema, type));
  return [...fields.values()];
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLNamedType): ReadonlySet<string> {
  return isAbstractType(type) ? new Set(schema.getPossibleTypes(type).map(({ name }) => name)) : new Set([type.name]);
}

function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
