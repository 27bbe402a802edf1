import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import type { RoleGrant } from '../domain/role-grant.js';
import type { Role } from '../domain/viewer.js';
import { RoleEnum } from './people.enums.js';

@ObjectType('RoleGrant', {
  description: 'A role that somebody was given for an area, for a time. It is never deleted.',
})
export class RoleGrantType {
  @Field(() => ID, { description: 'Opaque and permanent.' })
  id!: string;

  @Field(() => ID, { description: 'Who holds it: the `actorId` of the audit log.' })
  actorId!: string;

  @Field(() => String, { description: 'The name of who holds it.' })
  actorName!: string;

  @Field(() => String, { description: 'The issuer of tokens who vouches for them.' })
  actorIssuer!: string;

  @Field(() => String, { description: 'Their permanent key with that issuer (the claim `sub`).' })
  actorSubject!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => AreaType, { nullable: true, description: 'The area; null: the whole country.' })
  area!: Area | null;

  @Field(() => Boolean, { description: 'Of a group: whether it reaches the provinces that are its members.' })
  includeMembers!: boolean;

  @Field(() => CalendarDate, { description: 'The first day on which it holds.' })
  validFrom!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null: until it is withdrawn.' })
  validUntil!: string | null;

  @Field(() => Date, { description: 'When it was given.' })
  grantedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was given.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null: it was not.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
}

@ObjectType('RoleGrantEdge', { description: 'A grant in a list.' })
class RoleGrantEdge extends EdgeOf<RoleGrant>(() => RoleGrantType, 'The grant.') {}

@ObjectType('RoleGrantConnection', { description: 'A page of grants, the latest first.' })
export class RoleGrantConnection extends ConnectionOf(RoleGrantEdge) {}

@InputType('GrantRoleInput', { description: 'A role for somebody.' })
export class GrantRoleInput extends MutationInput {
  @Field(() => String, { description: 'The issuer of tokens who vouches for them.' })
  issuer!: string;

  @Field(() => String, { description: 'Their permanent key with that issuer (the claim `sub`).' })
  subject!: string;

  @Field(() => String, { description: 'Their name, for people who read the list before they have signed in.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The code of the area; null: the whole country.' })
  areaCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a group: whether it reaches its provinces too; if not said: no.',
  })
  includeMembers?: boolean | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day; without it: today.' })
  validFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; without it: until it is withdrawn.' })
  validUntil?: string | null;
}

@InputType('WithdrawRoleInput', { description: 'A grant that is to end, and why (`reason` is required here).' })
export class WithdrawRoleInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the grant.' })
  grantId!: string;
}

@ObjectType('RoleGrantPayload', { description: 'What came of it. With userErrors nothing was changed.' })
export class RoleGrantPayloadType extends MutationPayload {
  @Field(() => RoleGrantType, { nullable: true, description: 'The grant; null with userErrors.' })
  grant!: RoleGrant | null;
}
