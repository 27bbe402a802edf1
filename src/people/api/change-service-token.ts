import { randomUUID } from 'node:crypto';
import { recordEvents } from '../../audit/store/audit-log.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import type { ServiceToken } from '../domain/service-token.js';
import { withdrawGrant } from '../store/role-grant.store.js';
import { endServiceToken, findServiceToken, insertServiceToken } from '../store/service-token.store.js';
import { hashOfSecret, newServiceSecret } from '../tokens/service-secret.js';
import { insertAllowed } from './change-grant.js';
import { requireRole } from './require-role.js';
import { requireText } from './require-text.js';
import type {
  CreateServiceTokenInput,
  CreateServiceTokenPayloadType,
  RevokeServiceTokenInput,
  ServiceTokenPayloadType,
} from './service-token.type.js';

/** Who vouches for scripts: this server. No issuer of JWTs can have this name, since those are addresses. */
const ISSUER = 'service-token';

/** Makes a token with an actor and a grant of its own; null: for the whole country. */
export async function createToken(
  context: RequestContext,
  areaId: number | null,
  input: CreateServiceTokenInput,
): Promise<CreateServiceTokenPayloadType> {
  const { actorId } = requireRole(context, ['ADMINISTRATOR'], areaId);
  const { name, role, expiresAt, reason = null } = input;
  const secret = newServiceSecret();
  let isNew = false;
  const work = async (transaction: Transaction) => {
    requireText({ name });
    refuse([...faultsOfRole(input), ...faultsOfEnd(expiresAt, context.now)]);
    const grantId = await insertAllowed(transaction, actorId, {
      issuer: ISSUER,
      subject: randomUUID(),
      kind: 'SERVICE',
      name,
      role,
      areaId,
      includeMembers: input.includeMembers ?? false,
      validFrom: null,
      validUntil: expiresAt.toISOString().slice(0, 10),
      reason,
    });
    const id = await insertServiceToken(transaction, {
      grantId,
      hash: hashOfSecret(secret),
      scopes: [...new Set(['READ' as const, ...(input.scopes ?? [])])],
      createdBy: actorId,
      expiresAt,
    });
    const token = (await findServiceToken(transaction, id)) as ServiceToken;
    await record(transaction, 'createServiceToken', null, token, reason);
    isNew = true;
    return token;
  };
  // Only the outcome is kept for whoever sends the same key again: the secret is no part of it.
  const ran = await runMutation(context, { operation: 'createServiceToken', input, work, isSecret: true });
  if (ran.outcome === null) return { token: null, secret: null, userErrors: ran.userErrors };
  return { token: ran.outcome, secret: isNew ? secret : null, userErrors: [] };
}

/** Ends a token, and the grant that came with it. */
export async function revokeToken(
  context: RequestContext,
  id: number,
  input: RevokeServiceTokenInput,
): Promise<ServiceTokenPayloadType> {
  const work = async (transaction: Transaction) => {
    const before = await findServiceToken(transaction, id);
    if (!before) {
      throw refusal('UNKNOWN_TOKEN', 'tokenId', 'There is no such token.', 'ไม่พบโทเค็นนี้');
    }
    const { actorId } = requireRole(context, ['ADMINISTRATOR'], before.areaId);
    const reason = input.reason ?? '';
    requireText({ reason });
    if (!(await endServiceToken(transaction, id, actorId, reason))) {
      throw refusal('ENDED_ALREADY', 'tokenId', 'It was revoked before.', 'ยกเลิกโทเค็นนี้ไปแล้ว');
    }
    await withdrawGrant(transaction, before.grantId, actorId, reason);
    const token = (await findServiceToken(transaction, id)) as ServiceToken;
    await record(transaction, 'revokeServiceToken', before, token, reason);
    return token;
  };
  const ran = await runMutation(context, { operation: 'revokeServiceToken', input, work });
  return ran.outcome === null ? { token: null, userErrors: ran.userErrors } : { token: ran.outcome, userErrors: [] };
}

/** A script gives no roles: somebody is to answer for each grant. */
function faultsOfRole({ role }: CreateServiceTokenInput): ChangeError[] {
  if (role !== 'ADMINISTRATOR') return [];
  return [
    changeError(
      'NOT_FOR_SCRIPTS',
      ['role'],
      'A script cannot be ADMINISTRATOR: people give roles.',
      'โปรแกรมไม่สามารถเป็นผู้ดูแลสิทธิ์ได้',
    ),
  ];
}

function faultsOfEnd(expiresAt: Date, now: Date): ChangeError[] {
  const aYearOn = new Date(now);
  aYearOn.setUTCFullYear(aYearOn.getUTCFullYear() + 1);
  if (expiresAt > now && expiresAt <= aYearOn) return [];
  return [
    changeError(
      'OUT_OF_RANGE',
      ['expiresAt'],
      'expiresAt must lie ahead, and within a year.',
      'วันหมดอายุต้องอยู่ในอนาคตและไม่เกินหนึ่งปี',
    ),
  ];
}

function refuse(faults: readonly ChangeError[]): void {
  if (faults.length > 0) throw new ChangeRefused(faults);
}

function refusal(code: 'UNKNOWN_TOKEN' | 'ENDED_ALREADY', field: string, message: string, messageTh: string) {
  return new ChangeRefused([changeError(code, [field], message, messageTh)]);
}

async function record(
  transaction: Transaction,
  operation: string,
  before: ServiceToken | null,
  after: ServiceToken,
  reason: string | null,
): Promise<void> {
  const { areaId, id } = after;
  const object = { plan: null, areaId, objectType: 'SERVICE_TOKEN', objectKey: String(id) };
  await recordEvents(transaction, [{ ...object, operation, before, after, reason }]);
}
