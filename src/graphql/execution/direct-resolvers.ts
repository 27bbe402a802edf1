import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../context.js';

type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<FieldResolverMetadata['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type Instance = Record<string, (...parameters: unknown[]) => unknown>;

/**
 * Takes TypeGraphQL's wrapper off the fields that need nothing of it. A tree of 2,000 nodes has tens of thousands
 * of fields: a plain property is read as such, and a method that wants the object, the context or the info only is
 * called directly. What has arguments, middlewares or roles keeps the wrapper, and so does a field marked
 * `simple: false`: a property that may be a promise. The type of an interface's object is asked for without a promise.
 */
export function unwrapResolvers(schema: GraphQLSchema): void {
  const { fieldResolvers, interfaceTypes, objectTypes } = getMetadataStorage();
  const instances = new Map<FieldResolverMetadata['target'], Instance>();
  for (const { name, target, interfaceClasses } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const classes = [...classChain(target), ...(interfaceClasses ?? [])];
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 || fieldsOf(classes, field.name).some(needsWrapper)) continue;
      const owned = fieldResolvers.filter((resolver) => resolver.schemaName === field.name);
      const metadata = classes.flatMap((owner) => owned.filter((resolver) => resolver.getObjectType?.() === owner))[0];
      if (!metadata) field.resolve = undefined;
      else if (metadata.kind === 'external' && !needsWrapper(metadata)) {
        field.resolve = directCall(metadata, instances) ?? field.resolve;
      }
    }
  }
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name);
    if (isInterfaceType(type) && resolveType) type.resolveType = resolveType as typeof type.resolveType;
  }
}

function needsWrapper({
  middlewares,
  roles,
  simple,
}: {
  middlewares?: unknown[];
  roles?: unknown[];
  simple?: boolean;
}) {
  return (middlewares?.length ?? 0) > 0 || roles !== undefined || simple === false;
}

function fieldsOf(classes: readonly unknown[], name: string) {
  return getMetadataStorage().fields.filter((field) => field.schemaName === name && classes.includes(field.target));
}

/** A class and those that it extends. */
function classChain(target: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let found = target; found && found !== Function.prototype; found = Object.getPrototypeOf(found))
    chain.push(found);
  return chain;
}

/** A resolver that calls the method with what its parameters are decorated with; undefined where that is more. */
function directCall(
  { target, methodName, params = [] }: FieldResolverMetadata,
  instances: Map<FieldResolverMetadata['target'], Instance>,
): Resolver | undefined {
  const kinds = params.toSorted((a, b) => a.index - b.index).map(kindOf);
  if (kinds.includes(undefined)) return undefined;
  const instance = instances.get(target) ?? (Reflect.construct(target, []) as Instance);
  instances.set(target, instance);
  return (root, _args, context, info) => {
    const given = { root, context, info };
    return instance[methodName]?.(...kinds.map((kind) => given[kind as keyof typeof given]));
  };
}

function kindOf(parameter: Parameter): 'root' | 'context' | 'info' | undefined {
  if (parameter.kind === 'info') return 'info';
  if (parameter.kind === 'context' && !parameter.propertyName) return 'context';
  return parameter.kind === 'root' && !parameter.propertyName && !parameter.getType ? 'root' : undefined;
}
