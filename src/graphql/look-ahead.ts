import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from 'graphql';

/** What a request selects of an object: its fields by name (not by alias), each with what is selected below it. */
export interface Selected {
  readonly fields: ReadonlyMap<string, Selected>;
}

/** What the request selects below the field that is being resolved, fragments of every type taken together. */
export function selectedBelow(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>): Selected {
  return mergeFields(info.fieldNodes, info);
}

type Fields = Map<string, FieldNode[]>;
type Parts = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

function mergeFields(nodes: readonly FieldNode[], parts: Parts): Selected {
  const found: Fields = new Map();
  for (const node of nodes) collect(node.selectionSet?.selections ?? [], parts, found);
  return { fields: new Map([...found].map(([name, same]) => [name, mergeFields(same, parts)])) };
}

function collect(selections: readonly SelectionNode[], parts: Parts, found: Fields): void {
  for (const selection of selections) {
    if (isLeftOut(selection, parts)) continue;
    if (selection.kind === Kind.FIELD) {
      const same = found.get(selection.name.value);
      if (same) same.push(selection);
      else found.set(selection.name.value, [selection]);
      continue;
    }
    const holder = selection.kind === Kind.INLINE_FRAGMENT ? selection : parts.fragments[selection.name.value];
    if (holder) collect(holder.selectionSet.selections, parts, found);
  }
}

/** Whether @skip or @include leaves a selection out. */
export function isLeftOut(selection: SelectionNode, { variableValues }: Pick<Parts, 'variableValues'>): boolean {
  if (!selection.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if === false
  );
}
