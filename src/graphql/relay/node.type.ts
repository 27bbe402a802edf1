import { Field, ID, InterfaceType } from 'type-graphql';

/** Relay's Node: the registered kinds name the object type of a value that they answered. */
@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its ID alone, with `node(id:)`.',
  resolveType: (value: NodeValue) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque and permanent. It never changes, also when the object moves.' })
  id!: string;
}

/** A value answered for Node or another interface: it says its own type. */
export interface NodeValue {
  __typename: string;
}
