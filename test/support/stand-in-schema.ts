import {
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { PlanLineageError } from '../../src/errors/plan-lineage-error.js';
import type { RequestContext } from '../../src/graphql/context.js';

/** A schema with one field for each way in which a request can go: the HTTP layer is tested apart from the product. */
export const standInSchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, RequestContext>({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, resolve: () => 'สวัสดี' },
      year: {
        type: GraphQLInt,
        args: {
          year: { type: new GraphQLNonNull(GraphQLInt) },
          names: { type: new GraphQLList(GraphQLString) },
        },
        resolve: (_source, { year }) => year as number,
      },
      unknownArea: {
        type: GraphQLString,
        resolve: () => {
          throw new PlanLineageError('UNKNOWN_AREA', 'areaCode: there is no area "TH-99".', { field: 'areaCode' });
        },
      },
      fault: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('secret: select password from users');
        },
      },
      badSql: {
        type: GraphQLString,
        resolve: (_source, _args, { db }) => db.query({ label: 'badSql', text: 'select nonsense', values: [] }),
      },
      sleep: {
        type: GraphQLString,
        args: { seconds: { type: new GraphQLNonNull(GraphQLFloat) } },
        resolve: async (_source, { seconds }, { db }) => {
          await db.query({ label: 'sleep', text: 'select pg_sleep($1)', values: [seconds] });
          return 'slept';
        },
      },
    },
  }),
});
