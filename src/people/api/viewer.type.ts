import { Field, ID, ObjectType } from 'type-graphql';
import type { HeldRole, Role, ServiceScope, Viewer } from '../domain/viewer.js';
import { ActorKindEnum, RoleEnum, ServiceScopeEnum } from './people.enums.js';

@ObjectType('ViewerRole', { description: 'A role that the viewer holds today.' })
export class ViewerRoleType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;
}

@ObjectType('Viewer', { description: 'Who asks.' })
export class ViewerType {
  @Field(() => ID, { description: 'The `actorId` of the audit log.' })
  actorId!: string;

  @Field(() => ActorKindEnum, { description: 'Whether it is a person or a script.' })
  kind!: Viewer['kind'];

  @Field(() => String, { description: 'Their name, from the token.' })
  name!: string;

  @Field(() => [ViewerRoleType], { description: 'The roles that they hold today.' })
  roles!: readonly HeldRole[];

  @Field(() => [ServiceScopeEnum], {
    nullable: true,
    description: 'Of a script: what its token may do of what the roles allow. Null for a person: all of it.',
  })
  scopes!: readonly ServiceScope[] | null;
}
