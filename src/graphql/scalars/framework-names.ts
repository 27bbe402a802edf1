import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function nameScalar(name: string, description: string, example: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(value)) return value;
    throw new GraphQLError(`${name} is a name in capitals such as "${example}"; got ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : `a ${node.kind}`),
  });
}

/** The code of a framework: a row, not an enum value, so a new framework needs no new schema. */
export const FrameworkCode = nameScalar(
  'FrameworkCode',
  'The code of a framework, such as "NATIONAL_STRATEGY", "NESDP_13" or "SDG". Its values are rows: ask `frameworks`.',
  'NATIONAL_STRATEGY',
);

/** The name of a level of a framework: a row as well. */
export const FrameworkLevel = nameScalar(
  'FrameworkLevel',
  'A level of a framework, such as "STRATEGY", "MASTER_PLAN", "MILESTONE". Its values are rows: ask `frameworks { code levels }`.',
  'MASTER_PLAN',
);
