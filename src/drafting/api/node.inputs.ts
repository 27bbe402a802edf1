import { Field, ID, InputType, Int } from 'type-graphql';
import { NodeContentInput } from './content.inputs.js';
import { NodeRefInput } from './node-ref.input.js';

/** A new node, wherever it is to stand. */
@InputType({ description: 'A new node.' })
export abstract class NewNodeFields {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a project that belongs to the plan, its parent, but to no programme.',
  })
  unplaced?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'A permanent code of your choice, unique in the country; without it one is made.',
  })
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place among its siblings, from 1 on: all are numbered anew from 1. Without it, or beyond the last: the last.',
  })
  ordinal?: number | null;

  @Field(() => NodeContentInput, { description: 'What it says.' })
  content!: NodeContentInput;
}

@InputType('NewNodeInput', { description: 'A node to be created. Its level is the one below its parent.' })
export class NewNodeInput extends NewNodeFields {
  @Field(() => String, { nullable: true, description: 'A name by which others in the same change may refer to it.' })
  ref?: string | null;

  @Field(() => NodeRefInput, { description: 'The node that it stands below.' })
  parent!: NodeRefInput;
}

@InputType('NodeChangeInput', { description: 'A change of what a node says.' })
export class NodeChangeInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the change was made on.' })
  version!: number;

  @Field(() => NodeContentInput, { description: 'What changes.' })
  content!: NodeContentInput;
}

/** A move, wherever it leads. */
@InputType({ description: 'A move of a node.' })
export abstract class NodeMoveFields {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the move was made on.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: among the unplaced projects of the plan, its new parent.',
  })
  unplaced?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place among its siblings, from 1 on, itself not counted where it stood: all are numbered anew from 1. Without it, or beyond the last: the last.',
  })
  ordinal?: number | null;
}

@InputType('NodeMoveInput', { description: 'A node, with all that stands below it, that is to stand elsewhere.' })
export class NodeMoveInput extends NodeMoveFields {
  @Field(() => NodeRefInput, {
    nullable: true,
    description:
      'The node to stand below, in the same plan; without it, it stays and only its place among its siblings changes.',
  })
  parent?: NodeRefInput | null;
}

@InputType('NodeRemovalInput', { description: 'A node that is to go.' })
export class NodeRemovalInput {
  @Field(() => ID, { description: 'The ID of the node.' })
  id!: string;

  @Field(() => Int, { description: 'The version that it was seen at.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: all that stands below goes too. Else such a node stays, with HAS_CHILDREN.',
  })
  withDescendants?: boolean | null;
}
