import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { PlanLineageError } from '../errors/plan-lineage-error.js';

/** How a document can write a NUL; as it is, no document may hold it, nor half a surrogate pair in any way. */
const NUL_IN_DOCUMENT = /\\u(?:0000|\{0+\})/;

/** Refuses operations over HTTP. */
export function refuseUnstorable(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, source }) {
          checkForUnstorable(document, source, request.variables ?? {});
        },
      };
    },
  };
}

/**
 * Refuses an operation with a text in an argument that no database can hold, and names the argument: a NUL character, or half
 * of a surrogate pair. The database itself could not say where it stood.
 */
export function checkForUnstorable(
  document: DocumentNode,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): void {
  if (!NUL_IN_DOCUMENT.test(source) && placeOfUnstorable(variables) === null) return;
  const field = fieldWithUnstorable(document, variables);
  if (field !== null) throw refusal(field);
}

function refusal(field: string): GraphQLError {
  const error = new PlanLineageError(
    'BAD_USER_INPUT',
    `${field}: a text here holds no NUL character (U+0000) and no half of a surrogate pair. Leave it out.`,
    {
      field,
    },
  );
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 400 } },
  });
}

/** The first argument that holds such a text, such as "code" or "filter.groupCode"; null where none does. */
function fieldWithUnstorable(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string | null {
  const places = new Map(
    Object.entries(variables).flatMap(([name, value]) => {
      const place = placeOfUnstorable(value);
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
      if (isUnstorable(value)) found ??= path.join('.');
    },
    [Kind.VARIABLE]: ({ name }) => {
      const place = places.get(name.value);
      // Where the variable is declared there is no argument around it.
      if (place !== undefined && path.length > 0) found ??= [...path, ...place].join('.');
    },
  });
  return found;
}

/** The keys that lead to such a text inside a value: none for a text itself; null where there is none. */
function placeOfUnstorable(value: unknown): string[] | null {
  if (typeof value === 'string') return isUnstorable(value) ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = placeOfUnstorable(inner);
    if (place) return Array.isArray(value) ? place : [key, ...place];
  }
  return null;
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
