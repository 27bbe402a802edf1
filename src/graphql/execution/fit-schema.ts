import {
  defaultFieldResolver,
  defaultTypeResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';

/**
 * Puts into words what graphql-js does by itself and compiled functions do not: they wait for promises of resolvers
 * only, so a property that holds an object gets one; and they never end when asking for a type throws, so that it
 * answers a rejected promise instead, which graphql-js takes for the same error. Nothing changes for graphql-js.
 */
export function fitSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = neverThrowing(type.resolveType ?? defaultTypeResolver);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve && isCompositeType(getNamedType(field.type))) field.resolve = defaultFieldResolver;
    }
  }
}

function neverThrowing(resolveType: GraphQLTypeResolver<unknown, unknown>): GraphQLTypeResolver<unknown, unknown> {
  return (...given) => {
    try {
      return resolveType(...given);
    } catch (error) {
      const rejected = Promise.reject(error);
      // Who does not wait for it has failed already.
      rejected.catch(() => {});
      return rejected;
    }
  };
}
