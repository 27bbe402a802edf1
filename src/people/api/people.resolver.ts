import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areaById, requireArea } from '../../areas/api/area.loaders.js';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf, toGlobalId } from '../../graphql/relay/global-id.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { holds, type Role, type Viewer } from '../domain/viewer.js';
import { findGrant, findGrants, insertGrant, withdrawGrant } from '../store/role-grant.store.js';
import { GrantRoleInput, RoleGrantPayloadType, RoleGrantType, ViewerType, WithdrawRoleInput } from './people.type.js';
import { requireViewer } from './require-role.js';

@Resolver(() => RoleGrantType)
export class PeopleResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who asks, with the roles that they hold today; null for somebody who sends no token.',
  })
  async viewer(@Ctx() context: RequestContext): Promise<ViewerType | null> {
    const { viewer } = context;
    if (!viewer) return null;
    const roles = await Promise.all(
      viewer.roles.map(async ({ role, areaIds }) => ({
        role,
        areas: areaIds && (await Promise.all([...areaIds].map((id) => areaById(context).load(id)))),
      })),
    );
    return { name: viewer.name, roles };
  }

  @Query(() => [RoleGrantType], {
    description:
      'Who may do what in an area, the latest grant first, at most 500. Fails with UNAUTHENTICATED, with FORBIDDEN without the role ADMINISTRATOR or AUDITOR for it, and with UNKNOWN_AREA.',
  })
  async roleGrants(
    @Ctx() context: RequestContext,
    @Arg('areaCode', () => String, { nullable: true, description: 'The area; null: grants for the whole country.' })
    areaCode?: string | null,
    @Arg('includeEnded', () => Boolean, { nullable: true, description: 'Also those that are over or withdrawn.' })
    includeEnded?: boolean | null,
  ): Promise<RoleGrant[]> {
    const areaId = areaCode ? (await requireArea(context, areaCode)).id : null;
    const { actorId } = requireFor(context, ['ADMINISTRATOR', 'AUDITOR'], areaId);
    context.scopes.noteUnversioned();
    const snapshot = context.openSnapshot(actorId);
    try {
      return await findGrants(snapshot, areaId, includeEnded ?? false);
    } finally {
      await snapshot.end();
    }
  }

  @Mutation(() => RoleGrantPayloadType, {
    description:
      'Gives somebody a role for an area. Fails with UNAUTHENTICATED, with FORBIDDEN without the role ADMINISTRATOR for that area (for the country: of the country), and with UNKNOWN_AREA.',
  })
  async grantRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => GrantRoleInput, { description: 'Who, what, where.' }) input: GrantRoleInput,
  ): Promise<RoleGrantPayloadType> {
    const areaId = input.areaCode ? (await requireArea(context, input.areaCode)).id : null;
    const { actorId } = requireFor(context, ['ADMINISTRATOR'], areaId);
    return await changeGrant(context, 'grantRole', input, async (transaction) => {
      checkGrant(input);
      const { issuer, subject, name, role, includeMembers, validFrom, validUntil, reason } = input;
      const id = await insertGrant(transaction, actorId, {
        issuer,
        subject,
        name,
        role,
        areaId,
        includeMembers: includeMembers ?? false,
        validFrom: validFrom ?? null,
        validUntil: validUntil ?? null,
        reason: reason ?? null,
      });
      if (id !== null) return id;
      throw new ChangeRefused([
        changeError(
          'ALREADY_EXISTS',
          ['role'],
          'They hold this role for this area in that time already.',
          'มีสิทธิ์นี้ในพื้นที่และช่วงเวลานี้อยู่แล้ว',
        ),
      ]);
    });
  }

  @Mutation(() => RoleGrantPayloadType, {
    description:
      'Takes a role away again, from now on. Fails with UNAUTHENTICATED, and with FORBIDDEN without the role ADMINISTRATOR for its area.',
  })
  async withdrawRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawRoleInput, { description: 'Which grant, and why.' }) input: WithdrawRoleInput,
  ): Promise<RoleGrantPayloadType> {
    const id = Number(fromGlobalIdOf(['RoleGrant'], input.grantId, 'grantId').key);
    const { actorId } = requireViewer(context);
    return await changeGrant(context, 'withdrawRole', input, async (transaction) => {
      const grant = await findGrant(transaction, id);
      if (!grant) {
        throw new ChangeRefused([changeError('UNKNOWN_NODE', ['grantId'], 'There is no such grant.', 'ไม่พบสิทธิ์นี้')]);
      }
      requireFor(context, ['ADMINISTRATOR'], grant.areaId);
      if (!/\S/.test(input.reason ?? '')) {
        throw new ChangeRefused([changeError('BLANK', ['reason'], 'What is withdrawn needs a reason.', 'ต้องระบุเหตุผล')]);
      }
      await withdrawGrant(transaction, id, actorId, input.reason as string);
      return id;
    });
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() grant: RoleGrant): string {
    return toGlobalId('RoleGrant', String(grant.id));
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'The area; null: the whole country.' })
  area(@Ctx() context: RequestContext, @Root() grant: RoleGrant): Promise<Area | null> | null {
    return grant.areaId === null ? null : areaById(context).load(grant.areaId);
  }
}

/** As `requireRole`; without an area, the role must reach the whole country. */
function requireFor(context: RequestContext, roles: readonly Role[], areaId: number | null): Viewer {
  const viewer = requireViewer(context);
  const held =
    areaId === null
      ? viewer.roles.some(({ role, areaIds }) => roles.includes(role) && areaIds === null)
      : holds(viewer, roles, areaId);
  if (held) return viewer;
  throw new PlanLineageError(
    'FORBIDDEN',
    `This needs the role ${roles.join(' or ')} for ${areaId === null ? 'the whole country' : 'the area'}.`,
    { roles },
  );
}

function checkGrant({ issuer, subject, name, validFrom, validUntil }: GrantRoleInput): void {
  const blank = Object.entries({ issuer, subject, name }).flatMap(([field, value]) =>
    /\S/.test(value) ? [] : [changeError('BLANK', [field], `${field} must say something.`, 'ต้องระบุข้อมูล')],
  );
  const wrong =
    validUntil && validUntil < (validFrom ?? new Date().toISOString().slice(0, 10))
      ? [changeError('OUT_OF_RANGE', ['validUntil'], 'validUntil lies before the first day.', 'วันสิ้นสุดอยู่ก่อนวันเริ่มต้น')]
      : [];
  if (blank.length + wrong.length > 0) throw new ChangeRefused([...blank, ...wrong]);
}

/** Runs a change of a grant, and records it: the grant before and after. */
async function changeGrant(
  context: RequestContext,
  operation: string,
  input: GrantRoleInput | WithdrawRoleInput,
  work: (transaction: Transaction) => Promise<number>,
): Promise<RoleGrantPayloadType> {
  const ran = await runMutation(context, {
    operation,
    input,
    work: async (transaction) => {
      const id = await work(transaction);
      const grant = (await findGrant(transaction, id)) as RoleGrant;
      await recordEvents(transaction, [
        {
          plan: null,
          areaId: grant.areaId,
          operation,
          objectType: 'ROLE_GRANT',
          objectKey: String(id),
          before: null,
          after: grant,
          reason: input.reason ?? null,
        },
      ]);
      return grant;
    },
  });
  return ran.outcome === null ? { grant: null, userErrors: ran.userErrors } : { grant: ran.outcome, userErrors: [] };
}
