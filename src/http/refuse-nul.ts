import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { PlanLineageError } from '../errors/plan-lineage-error.js';

/** How a document can write one; as it is, no document may hold it. */
const NUL_IN_DOCUMENT = /\\u(?:0000|\{0+\})/;

/** Refuses operations over HTTP. */
export function refuseNul(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, source }) {
          checkForNul(document, source, request.variables ?? {});
        },
      };
    },
  };
}

/**
 * Refuses an operation with a NUL character in an argument, and names the argument: no text of the database holds
 * one, and the database itself could not say where it stood.
 */
export function checkForNul(
  document: DocumentNode,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): void {
  if (!NUL_IN_DOCUMENT.test(source) && placeOfNul(variables) === null) return;
  const field = fieldWithNul(document, variables);
  if (field !== null) throw refusal(field);
}

function refusal(field: string): GraphQLError {
  const error = new PlanLineageError(
    'BAD_USER_INPUT',
    `${field}: a NUL character (U+0000) is in no text here. Leave it out.`,
    {
      field,
    },
  );
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 400 } },
  });
}

/** The first argument that holds a NUL, such as "code" or "filter.groupCode"; null where none does. */
function fieldWithNul(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string | null {
  const places = new Map(
    Object.entries(variables).flatMap(([name, value]) => {
      const place = placeOfNul(value);
      return place === null ? [] : [[name, place] as const];
    }),
  );
  let found: string | null = null;
  const path: string[] = [];
  const step = {
    enter: ({ name }: { name: { value: string } }) => {
      path.push(name.value);
    },
    leave: () => {
      path.pop();
    },
  };
  visit(document, {
    [Kind.ARGUMENT]: step,
    [Kind.OBJECT_FIELD]: step,
    [Kind.STRING]: ({ value }) => {
      if (value.includes('\0')) found ??= path.join('.');
    },
    [Kind.VARIABLE]: ({ name }) => {
      const place = places.get(name.value);
      // Where the variable is declared there is no argument around it.
      if (place !== undefined && path.length > 0) found ??= [...path, ...place].join('.');
    },
  });
  return found;
}

/** The keys that lead to a NUL inside a value: none for a text itself; null where there is no NUL. */
function placeOfNul(value: unknown): string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = placeOfNul(inner);
    if (place) return Array.isArray(value) ? place : [key, ...place];
  }
  return null;
}
