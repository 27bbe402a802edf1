import { Field, Int, ObjectType } from 'type-graphql';
import { AreaType } from '../../areas/api/area.type.js';
import { defineEnum } from '../../graphql/enum.js';
import type { AuditFault } from '../domain/verification.js';

@ObjectType('AuditEvent', { description: 'One change, as the audit log keeps it for good.' })
export class AuditEventType {
  @Field(() => Int, { description: 'Its place in its chain, from 1 on.' })
  position!: number;

  @Field(() => String, {
    description: 'Who did it, in words, as they were called then. "nobody": no one who logged in.',
  })
  actorLabel!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The request in which it was done: it is in the server log too.',
  })
  requestId!: string | null;

  @Field(() => String, { description: 'What was done, such as "plan.change-node".' })
  operation!: string;

  @Field(() => String, { description: 'The kind of what was changed, such as "Project".' })
  objectType!: string;

  @Field(() => String, { description: 'The permanent code of what was changed.' })
  objectKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The state before as JSON text, to the letter as it was hashed; null: it was not there.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The state afterwards as JSON text; null: it is gone.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason!: string | null;

  @Field(() => String, {
    description: 'The hash of the event before it in the chain, in hexadecimal digits; zeros for the first.',
  })
  previousHash!: string;

  @Field(() => String, { description: 'The SHA-256 of `canonical` in UTF-8, in hexadecimal digits.' })
  hash!: string;

  @Field(() => AreaType, { nullable: true, description: 'The area that it concerns; null: none.' })
  area!: AreaType | null;
}

export const AuditFaultEnum = defineEnum<AuditFault>('AuditFault', 'What is wrong at some place of a chain.', {
  HASH: 'The event is not what its hash says: something of it was changed.',
  LINK: 'The event does not follow the one before it: one of the two was put in the place of another.',
  GAP: 'There is no event at this place, but there are some after it.',
  CUT_TAIL: 'There is no event at this place, where the chain should go on: its end was cut off.',
  HEAD: 'The chain does not end as is noted of it: events were added or replaced at this place, or the note was changed.',
  ANCHOR: 'The event at this place is not the one of the anchor, or is no longer there: the chain was written anew.',
});

@ObjectType('AuditAnchor', {
  description:
    'The ends of all chains that the viewer may see. Keep it elsewhere: with it, `verifyAuditChain` also tells a log that was written anew as a whole.',
})
export class AuditAnchorType {
  @Field(() => Date, { description: 'The moment.' })
  takenAt!: Date;

  @Field(() => Int, { description: 'How many chains.' })
  chains!: number;

  @Field(() => String, {
    description: 'The SHA-256 of `text` in UTF-8, in hexadecimal digits: short enough to be printed or published.',
  })
  hash!: string;

  @Field(() => String, {
    description:
      'The anchor: a title, the moment, and for each chain its length, the hash of its last event and the code of its plan or goal (`-`: of the chain of what belongs to none), in the order of the codes.',
  })
  text!: string;
}
