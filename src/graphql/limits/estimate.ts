import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PLAN_NODE_TYPE_NAMES } from '../../plans/api/plan-node-id.js';
import { anyNodes } from './chain-rules.js';
import { collectFields, type DocumentParts, type SelectedField } from './collect.js';
import { LIST_BOUNDS, SINGLE_FIELDS } from './list-bounds.js';
import type { Measures } from './measures.js';
import { atLevels, hanging, LEVELS, NOWHERE, type Place, ROOT } from './place.js';
import type { Rule, Selected } from './rule.js';

/** What an operation may cost. */
export interface Estimate {
  /** How many objects it returns at most. */
  readonly cost: number;
  /** The field that may return most of them, as a path through the answer. */
  readonly dearest: { readonly path: string; readonly count: number };
}

/**
 * Reckons how many objects an operation returns at most, never fewer than it does. Objects of introspection are
 * not counted: the schema is in memory.
 */
export function estimate(document: DocumentParts, operation: OperationDefinitionNode, measures: Measures): Estimate {
  let cost = 0;
  let dearest = { path: '', count: 0 };

  function visit(type: GraphQLCompositeType, place: Place, sets: readonly SelectionSetNode[], path: string): void {
    for (const field of collectFields(document, type, sets)) {
      const found = fieldOf(field);
      const below = found && getNamedType(found.type);
      if (!found || !isCompositeType(below)) continue;
      const here = on(place, field.types);
      if (here.count === 0) continue;
      const args = argumentsOf(found, field, document.variables);
      if (!args) continue;
      const next = placeOf(document.schema, field, found, { place: here, args, measures });
      if (next.count === 0) continue;
      const nextPath = path === '' ? field.responseName : `${path}.${field.responseName}`;
      cost += next.count;
      if (next.count > dearest.count) dearest = { path: nextPath, count: next.count };
      visit(
        below,
        next,
        field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        nextPath,
      );
    }
  }

  const root = document.schema.getRootType(operation.operation);
  if (root) visit(root, ROOT, [operation.selectionSet], '');
  return { cost: Math.min(cost, Number.MAX_SAFE_INTEGER), dearest };
}

function fieldOf({ onType, nodes }: SelectedField): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(onType) || isInterfaceType(onType) ? onType.getFields()[nodes[0].name.value] : undefined;
}

/** The objects of a place that are of these types. */
function on(place: Place, types: ReadonlySet<string>): Place {
  const levels = LEVELS.filter((level) => types.has(PLAN_NODE_TYPE_NAMES[level] ?? ''));
  // Of other kinds nothing more is known; among all kinds, everything stays possible.
  return levels.length === types.size ? atLevels(place, new Set(levels)) : place;
}

/** The arguments as the resolver gets them; null where they are refused, so that the field answers nothing. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
  variables: DocumentParts['variables'],
): Record<string, unknown> | null {
  try {
    return getArgumentValues(field, selected.nodes[0], variables);
  } catch {
    return null;
  }
}

function placeOf(
  schema: GraphQLSchema,
  { onType }: SelectedField,
  field: GraphQLField<unknown, unknown>,
  selected: Selected,
): Place {
  const rule = ruleOf(onType.name, interfacesOf(onType), field.name);
  if (rule) return rule(selected);
  const type = getNamedType(field.type);
  const types = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  const levels = LEVELS.filter((level) => types.includes(PLAN_NODE_TYPE_NAMES[level] ?? ''));
  const { place, measures } = selected;
  if (place.count === 0) return NOWHERE;
  if (field.name === 'node' && onType.name.endsWith('Edge')) return place;
  if (levels.length > 0) return anyNodes(measures, place.count, place.count, levels);
  return { ...hanging(place, 1), repeat: place.count };
}

function interfacesOf(type: SelectedField['onType']): string[] {
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [];
}

/** The rule of a field: its type's own, else that of an interface which declares it. */
export function ruleOf(type: string, interfaces: readonly string[], field: string): Rule | undefined {
  const names = [type, ...interfaces].map((name) => `${name}.${field}`);
  const name = names.find((candidate) => LIST_BOUNDS[candidate] ?? SINGLE_FIELDS[candidate]);
  return name === undefined ? undefined : (LIST_BOUNDS[name] ?? SINGLE_FIELDS[name]);
}
