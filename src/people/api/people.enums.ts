import { defineEnum } from '../../graphql/enum.js';
import type { Role, ServiceScope, Viewer } from '../domain/viewer.js';

export const RoleEnum = defineEnum<Role>('Role', 'What somebody may do in an area.', {
  VIEWER: 'Reads what is published, which needs no token either.',
  PLANNER: 'Writes drafts, and submits them.',
  COMMITTEE_SECRETARY: 'Reads drafts, puts the decisions of a committee on record, publishes.',
  AUDITOR: 'Reads everything, and the audit log; writes nothing.',
  ADMINISTRATOR: 'Reads everything, and the audit log; gives and withdraws roles. Writes no plan.',
});

export const ActorKindEnum = defineEnum<Viewer['kind']>('ActorKind', 'Who acts.', {
  PERSON: 'A person, for whom an issuer of tokens vouches.',
  SERVICE: 'A script, by a service token of this server.',
});

export const ServiceScopeEnum = defineEnum<ServiceScope>(
  'ServiceScope',
  'What a service token may do of what its role allows.',
  {
    READ: 'Ask queries. Every token may.',
    WRITE: 'Run mutations.',
  },
);
