import {
  GraphQLEnumType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';

/** Takes the number 1 only, both ways. */
const One = new GraphQLScalarType({
  name: 'One',
  serialize: (value) => {
    if (value === 'undefined') return undefined;
    if (value !== 1) throw new Error(`One cannot represent ${value}`);
    return value;
  },
  parseValue: (value) => {
    if (value !== 1) throw new Error('One wants 1');
    return value;
  },
});

const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 'r' }, GREEN: { value: 'g' } } });

const failing = (message: string) => () => {
  throw new Error(message);
};
const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

const Thing: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Thing',
  fields: { name: { type: GraphQLString } },
  resolveType: (value: { kind: unknown }) => {
    if (value.kind === 'throws') throw new Error('no type at all');
    if (value.kind === 'later') return later('Leaf');
    return value.kind as string;
  },
});
const nonNull = new GraphQLNonNull(GraphQLString);
const Leaf: GraphQLObjectType = new GraphQLObjectType({
  name: 'Leaf',
  interfaces: [Thing],
  fields: () => ({
    name: { type: GraphQLString },
    needed: { type: nonNull },
    needed2: { type: nonNull },
    fails: { type: GraphQLString, resolve: failing('leaf fails') },
    failsLater: { type: nonNull, resolve: () => later(null).then(failing('leaf fails later')) },
    one: { type: One },
    ones: { type: new GraphQLList(new GraphQLNonNull(One)) },
    colour: { type: Colour },
    count: { type: GraphQLInt },
    list: { type: new GraphQLList(Leaf) },
    strict: { type: new GraphQLList(new GraphQLNonNull(Leaf)) },
    child: { type: Leaf },
    childNeeded: { type: new GraphQLNonNull(Leaf) },
    thing: { type: Thing },
    things: { type: new GraphQLList(Thing) },
  }),
});
const Other = new GraphQLObjectType({ name: 'Other', fields: { name: { type: GraphQLString } } });
const Either = new GraphQLUnionType({
  name: 'Either',
  types: [Leaf, Other],
  resolveType: (value: { kind: string }) => value.kind,
});

/** A schema in which everything can go wrong; `value` is what the field `leaf` answers. */
export function schemaOf(value: unknown): GraphQLSchema {
  return new GraphQLSchema({
    types: [Leaf, Other],
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        leaf: { type: Leaf, resolve: () => value },
        leafLater: { type: Leaf, resolve: () => later(value) },
        must: { type: new GraphQLNonNull(Leaf), resolve: () => value },
        thing: { type: Thing, resolve: () => value },
        thingLater: { type: Thing, resolve: () => later(value) },
        things: { type: new GraphQLList(Thing), resolve: () => value },
        either: { type: Either, resolve: () => value },
        ok: { type: GraphQLString, resolve: () => 'ok' },
        one: { type: One, args: { one: { type: One } }, resolve: (_, { one }) => one as unknown },
        error: { type: GraphQLString, resolve: () => new Error('an error as a value') },
      },
    }),
  });
}

export { later };
