import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { requireViewer } from '../../people/api/require-role.js';
import { holdsAnywhere } from '../../people/domain/viewer.js';
import type { RequestContext } from '../context.js';
import { type Access, ROOT_ACCESS } from './root-access.js';

/** Puts the rule of each field of the root types before its resolver. Fields for everybody stay as they are: they cost nothing. */
export function guardRoot(schema: GraphQLSchema, rules: Readonly<Record<string, Access>> = ROOT_ACCESS): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const name = `${root?.name}.${field.name}`;
      const access = rules[name];
      if (!access) throw new Error(`${name} has no rule in graphql/access/root-access.ts: who may ask it?`);
      const guard = (context: RequestContext) => admit(context, access, root === schema.getMutationType());
      if (access === 'EVERYBODY') continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context: RequestContext, info) => {
        guard(context);
        return resolve(source, args, context, info);
      };
      // A subscription begins before anything is resolved.
      if (!subscribe) continue;
      field.subscribe = (source, args, context: RequestContext, info) => {
        guard(context);
        return subscribe(source, args, context, info);
      };
    }
  }
}

function admit(context: RequestContext, access: Access, writes: boolean): void {
  const viewer = requireViewer(context);
  if (writes && viewer.scopes && !viewer.scopes.includes('WRITE')) {
    throw new PlanLineageError('FORBIDDEN', 'This token only reads: it has not the scope WRITE.', { scope: 'WRITE' });
  }
  if (access === 'EVERYBODY' || access === 'SIGNED_IN' || holdsAnywhere(viewer, access)) return;
  throw new PlanLineageError(
    'FORBIDDEN',
    `This needs the role ${access.join(' or ')}. An administrator of the area can grant it.`,
    { roles: access },
  );
}
