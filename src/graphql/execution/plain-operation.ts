import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { isLeftOut } from '../look-ahead.js';

/** Coerced values of variables, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** The variables that decide what of a document is left out, in one order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (!isCondition(directive)) return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * An operation and all fragments with their conditions carried out: what @skip and @include leave out is gone, and so
 * are the directives themselves. A selection may come out empty, which answers an empty object as it should.
 */
export function withoutConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const decide = (selection: SelectionNode) => {
    const { directives = [] } = selection;
    if (directives.length === 0) return undefined;
    if (isLeftOut(selection, { variableValues: variables })) return null;
    return { ...selection, directives: directives.filter((directive) => !isCondition(directive)) };
  };
  return visit({ ...document, definitions }, { Field: decide, InlineFragment: decide, FragmentSpread: decide });
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;
}
