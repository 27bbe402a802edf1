import { GraphQLBoolean, GraphQLID, GraphQLInputObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { AsOf } from '../../revisions/domain/as-of.js';
import { parseRevisionKey } from '../../revisions/domain/revision-key.js';
import { fromGlobalIdOf } from '../relay/global-id.js';

export const AS_OF_ARGUMENT = 'asOf';

const AS_OF = new GraphQLInputObjectType({
  name: 'AsOf',
  isOneOf: true,
  description:
    'Which state of the plans a question is about; exactly one of the fields. Without it: the latest that is published. What lies outside the plan is read at the same moment.',
  fields: {
    moment: {
      type: GraphQLDateTime,
      description:
        'What was published at this moment, which must not lie in the future. Names and memberships too are those of its day.',
    },
    revision: {
      type: GraphQLID,
      description:
        'The ID of a PlanRevision: its plan as that revision has it, all else as it was when the revision was made. UNKNOWN_REVISION where the viewer may not see it.',
    },
    draft: {
      type: GraphQLBoolean,
      description:
        'True: what is being worked on, of all plans whose drafts the viewer may see, and all else as published. UNAUTHENTICATED without a token.',
    },
  },
});

/** Root fields that are about something else than the content of plans. */
const TIMELESS = new Set([
  'viewer',
  'roleGrants',
  'serviceTokens',
  'auditLog',
  'auditAnchor',
  'verifyAuditChain',
  'approvalRoute',
  'nodeHistory',
  'planDiff',
  'planRevisions',
]);

/** Gives every question about the content of plans the argument, in one place. */
export function addAsOfArgument(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (!query) return;
  (schema.getTypeMap() as Record<string, unknown>).AsOf = AS_OF;
  for (const field of Object.values(query.getFields())) {
    if (TIMELESS.has(field.name)) continue;
    (field.args as (typeof field.args)[number][]).push({
      name: AS_OF_ARGUMENT,
      description: 'Which state of the plans is asked about. Without it: the latest that is published.',
      type: AS_OF,
      defaultValue: undefined,
      deprecationReason: null,
      extensions: {},
      astNode: null,
    });
  }
}

/** The type of the argument. */
export function asOfArgument(schema: GraphQLSchema): GraphQLInputType {
  return schema.getType(AS_OF.name) as GraphQLInputType;
}

/** Reads a value of the argument; null where it asks for what is published. Fails with BAD_USER_INPUT or INVALID_ID. */
export function readAsOf(value: unknown): AsOf | null {
  const { moment, revision, draft } = (value ?? {}) as { moment?: Date; revision?: string; draft?: boolean };
  if (moment) {
    if (moment.getTime() > Date.now()) {
      throw new PlanLineageError(
        'BAD_USER_INPUT',
        'asOf.moment: it lies in the future. Leave asOf out for what is published now.',
        {
          field: 'asOf.moment',
        },
      );
    }
    return { kind: 'MOMENT', moment };
  }
  if (revision) {
    const { key } = fromGlobalIdOf(['PlanRevision'], revision, 'asOf.revision');
    return { kind: 'REVISION', ...parseRevisionKey(key) };
  }
  return draft ? { kind: 'DRAFT' } : null;
}
