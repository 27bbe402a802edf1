import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AreaType } from '../../areas/api/area.type.js';
import type { Area } from '../../areas/domain/area.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { CalendarDate } from '../../graphql/scalars/dates.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import type { ServiceToken } from '../domain/service-token.js';
import type { Role, ServiceScope } from '../domain/viewer.js';
import { RoleEnum, ServiceScopeEnum } from './people.enums.js';

@ObjectType('ServiceToken', {
  description: 'A token by which a script shows who it is. Its secret was shown once, when it was made.',
})
export class ServiceTokenType {
  @Field(() => ID, { description: 'Opaque and permanent.' })
  id!: string;

  @Field(() => ID, { description: 'The script that has it: the `actorId` of the audit log.' })
  actorId!: string;

  @Field(() => String, { description: 'What the script is called.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role that the script was given with it.' })
  role!: Role;

  @Field(() => AreaType, { nullable: true, description: 'For which area; null: the whole country.' })
  area!: Area | null;

  @Field(() => Boolean, { description: 'Of a group: whether it reaches the provinces that are its members.' })
  includeMembers!: boolean;

  @Field(() => [ServiceScopeEnum], { description: 'What it may do of what the role allows.' })
  scopes!: readonly ServiceScope[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'From when on it is refused.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  revocationReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it was used (UTC); null: never.' })
  lastUsedOn!: string | null;
}

@ObjectType('ServiceTokenEdge', { description: 'A service token in a list.' })
class ServiceTokenEdge extends EdgeOf<ServiceToken>(() => ServiceTokenType, 'The token.') {}

@ObjectType('ServiceTokenConnection', { description: 'A page of service tokens, the latest first.' })
export class ServiceTokenConnection extends ConnectionOf(ServiceTokenEdge) {}

@InputType('CreateServiceTokenInput', { description: 'A token for a script.' })
export class CreateServiceTokenInput extends MutationInput {
  @Field(() => String, { description: 'What the script is called, for people and for the audit log.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role that it is given; not ADMINISTRATOR.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The code of the area; null: the whole country.' })
  areaCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a group: whether it reaches its provinces too; if not said: no.',
  })
  includeMembers?: boolean | null;

  @Field(() => [ServiceScopeEnum], {
    nullable: true,
    description: 'What it may do of what the role allows; if not said: READ.',
  })
  scopes?: readonly ServiceScope[] | null;

  @Field(() => Date, { description: 'From when on it is refused: within a year.' })
  expiresAt!: Date;
}

@InputType('RevokeServiceTokenInput', { description: 'A token that is to end, and why (`reason` is required here).' })
export class RevokeServiceTokenInput extends MutationInput {
  @Field(() => ID, { description: 'The ID of the token.' })
  tokenId!: string;
}

@ObjectType('CreateServiceTokenPayload', { description: 'What came of it. With userErrors nothing was changed.' })
export class CreateServiceTokenPayloadType extends MutationPayload {
  @Field(() => ServiceTokenType, { nullable: true, description: 'The token; null with userErrors.' })
  token!: ServiceToken | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the script sends: `Authorization: Bearer` and this. It is shown this once and kept nowhere; null with userErrors, and where an idempotency key is sent again (revoke the token then, and make another one).',
  })
  secret!: string | null;
}

@ObjectType('ServiceTokenPayload', { description: 'What came of it. With userErrors nothing was changed.' })
export class ServiceTokenPayloadType extends MutationPayload {
  @Field(() => ServiceTokenType, { nullable: true, description: 'The token; null with userErrors.' })
  token!: ServiceToken | null;
}
