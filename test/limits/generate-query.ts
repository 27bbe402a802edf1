import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';

/** Real values for arguments, by the name of the argument. */
export type ArgumentValues = Readonly<Record<string, readonly string[]>>;

/** Answers a number below `below`: one decision of a generated query. */
export type Choose = (below: number) => number;

/** Decisions from a list of numbers; when it is used up, always the first choice. */
export function choicesOf(numbers: readonly number[]): Choose {
  let next = 0;
  return (below) => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number % below;
  };
}

/** A valid query: random fields, fragments, aliases and conditions, with arguments that name what exists. */
export function generateQuery(schema: GraphQLSchema, values: ArgumentValues, choose: Choose, depth: number): string {
  let aliases = 0;

  function selection(type: GraphQLCompositeType, depth: number): string {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      const types = [...schema.getPossibleTypes(type)];
      for (let i = choose(3); i >= 0; i -= 1) {
        const possible = types[choose(types.length)];
        if (possible) parts.push(`... on ${possible.name} ${selection(possible, depth)}`);
      }
    }
    if ('getFields' in type) {
      const objects = Object.values(type.getFields()).filter(({ type: below }) => isCompositeType(getNamedType(below)));
      const lists = objects.filter(({ type: below }) => isListType(getNullableType(below)));
      // Lists are where a cost grows: chosen three times as often.
      const fields = [...objects, ...lists, ...lists];
      for (let i = fields.length === 0 || depth === 0 ? 0 : 1 + choose(3); i > 0; i -= 1) {
        const field = fields[choose(fields.length)];
        if (!field) continue;
        aliases += 1;
        const condition = choose(8) === 0 ? ` @include(if: $${choose(2) === 0 ? 'yes' : 'no'})` : '';
        const below = selection(getNamedType(field.type) as GraphQLCompositeType, depth - 1);
        parts.push(`a${aliases}: ${field.name}${argumentsOf(field.args)}${condition} ${below}`);
      }
    }
    return `{ ${parts.join(' ')} }`;
  }

  function argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap(({ name, type }) => {
      if (name === 'first') return [`first: ${[2, 0, 1, 5, 40, 200][choose(6)]}`];
      const known = values[name];
      if (!known || (!type.toString().endsWith('!') && choose(3) > 0)) return [];
      return [`${name}: ${known[choose(known.length)]}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  const query = schema.getQueryType();
  if (!isObjectType(query)) throw new Error('no query type');
  return `query ($yes: Boolean! = true, $no: Boolean! = false) { yes: __typename @skip(if: $no) no: __typename @skip(if: $yes) ${selection(query, depth).slice(1)}`;
}
