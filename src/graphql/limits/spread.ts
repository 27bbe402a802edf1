import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document would be with every fragment written out where it is spread. */
export interface SpreadSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: SpreadSize = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measures operations with their fragments written out. Each fragment is measured once, however often it is
 * spread: a document of n nodes takes n steps, though its size written out may grow as 2 to the n.
 * A fragment that spreads itself is another rule's business: here it counts once.
 */
export function createSpreadMeter(document: DocumentNode, onVisit: () => void = () => {}) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, SpreadSize>();

  function ofFragment(name: string): SpreadSize {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    const size = plus(directivesOf(fragment), ofSet(fragment.selectionSet));
    measured.set(name, size);
    return size;
  }

  function ofSet(set: SelectionSetNode | undefined): SpreadSize {
    let total = NOTHING;
    for (const selection of set?.selections ?? []) {
      onVisit();
      total = plus(total, directivesOf(selection));
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = plus(total, ofFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = plus(total, ofSet(selection.selectionSet));
      else {
        const below = ofSet(selection.selectionSet);
        total = plus(total, { ...below, depth: below.depth + 1, fields: below.fields + 1 });
        if (selection.alias) total = { ...total, aliases: total.aliases + 1 };
      }
    }
    return total;
  }

  return (operation: OperationDefinitionNode): SpreadSize => {
    const variables = (operation.variableDefinitions ?? []).map(directivesOf);
    return [directivesOf(operation), ...variables, ofSet(operation.selectionSet)].reduce(plus);
  };
}

function directivesOf(node: { readonly directives?: readonly DirectiveNode[] }): SpreadSize {
  return { ...NOTHING, directives: node.directives?.length ?? 0 };
}

function plus(a: SpreadSize, b: SpreadSize): SpreadSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
