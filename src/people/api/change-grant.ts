import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { findGrant, insertGrant, mayGrant, type NewGrant, withdrawGrant } from '../store/role-grant.store.js';
import { requireRole } from './require-role.js';
import { requireText } from './require-text.js';
import type { GrantRoleInput, RoleGrantPayloadType, WithdrawRoleInput } from './role-grant.type.js';

/** Gives somebody a role; null: for the whole country. */
export async function giveRole(
  context: RequestContext,
  areaId: number | null,
  input: GrantRoleInput,
): Promise<RoleGrantPayloadType> {
  const { actorId } = requireRole(context, ['ADMINISTRATOR'], areaId);
  const { issuer, subject, name, role, validFrom = null, validUntil = null, reason = null } = input;
  const work = async (transaction: Transaction) => {
    requireText({ issuer, subject, name });
    requireOrder(validFrom, validUntil, context.now);
    const includeMembers = input.includeMembers ?? false;
    const asked = { issuer, subject, kind: 'PERSON', name, role, areaId, includeMembers } as const;
    const id = await insertAllowed(transaction, actorId, { ...asked, validFrom, validUntil, reason });
    const grant = (await findGrant(transaction, id)) as RoleGrant;
    await record(transaction, 'grantRole', null, grant, reason);
    return grant;
  };
  return payload(await runMutation(context, { operation: 'grantRole', input, work }));
}

/** Gives a role as far as the one of who gives it reaches, once. Answers the grant. */
export async function insertAllowed(transaction: Transaction, by: number, grant: NewGrant): Promise<number> {
  if (!(await mayGrant(transaction, grant.areaId, grant.includeMembers))) {
    throw new PlanLineageError(
      'FORBIDDEN',
      'A role that includes the members of a group can be given only by an ADMINISTRATOR whose own role includes them.',
      { roles: ['ADMINISTRATOR'] },
    );
  }
  const id = await insertGrant(transaction, by, grant);
  if (id !== null) return id;
  throw new ChangeRefused([
    changeError(
      'ALREADY_EXISTS',
      ['role'],
      'They hold this role for this area in that time already.',
      'มีสิทธิ์นี้ในพื้นที่และช่วงเวลานี้อยู่แล้ว',
    ),
  ]);
}

/** Takes a role away again. */
export async function takeRole(
  context: RequestContext,
  id: number,
  input: WithdrawRoleInput,
): Promise<RoleGrantPayloadType> {
  const work = async (transaction: Transaction) => {
    const before = await findGrant(transaction, id);
    if (!before) {
      throw new ChangeRefused([changeError('UNKNOWN_GRANT', ['grantId'], 'There is no such grant.', 'ไม่พบสิทธิ์นี้')]);
    }
    const { actorId } = requireRole(context, ['ADMINISTRATOR'], before.areaId);
    const reason = input.reason ?? '';
    requireText({ reason });
    if (!(await withdrawGrant(transaction, id, actorId, reason))) {
      throw new ChangeRefused([changeError('ENDED_ALREADY', ['grantId'], 'It was withdrawn before.', 'ถอนสิทธิ์นี้ไปแล้ว')]);
    }
    const grant = (await findGrant(transaction, id)) as RoleGrant;
    await record(transaction, 'withdrawRole', before, grant, reason);
    return grant;
  };
  return payload(await runMutation(context, { operation: 'withdrawRole', input, work }));
}

function payload(ran: Awaited<ReturnType<typeof runMutation<RoleGrant>>>): RoleGrantPayloadType {
  return ran.outcome === null ? { grant: null, userErrors: ran.userErrors } : { grant: ran.outcome, userErrors: [] };
}

async function record(
  transaction: Transaction,
  operation: string,
  before: RoleGrant | null,
  after: RoleGrant,
  reason: string | null,
): Promise<void> {
  const { areaId, id } = after;
  const object = { plan: null, areaId, objectType: 'ROLE_GRANT', objectKey: String(id) };
  await recordEvents(transaction, [{ ...object, operation, before, after, reason }]);
}

function requireOrder(validFrom: string | null, validUntil: string | null, now: Date): void {
  if (!validUntil || validUntil >= (validFrom ?? now.toISOString().slice(0, 10))) return;
  throw new ChangeRefused([
    changeError('OUT_OF_RANGE', ['validUntil'], 'validUntil lies before the first day.', 'วันสิ้นสุดอยู่ก่อนวันเริ่มต้น'),
  ]);
}
