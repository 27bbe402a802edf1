import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { KeysetPageOf } from '../../database/keyset.js';
import { MAX_PAGE_SIZE, type PageArguments, toCursor } from './page.js';

@ObjectType('PageInfo', { description: 'What lies before and after this page. True in both directions.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has entries before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class ConnectionArguments implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning, or after \`after\`: 0 to ${MAX_PAGE_SIZE}. Give first or last.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Go on after this cursor of the same list and order.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, or before \`before\`: 0 to ${MAX_PAGE_SIZE}. Give first or last.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Go back before this cursor of the same list and order.' })
  before?: string | null;
}

/** The base of a connection's edge type: extend it under the edge's own name. */
export function EdgeOf<Node>(nodeType: () => ClassType | (abstract new () => object), what: string) {
  @ObjectType()
  abstract class Edge {
    @Field(() => String, { description: 'The place of this entry in this list and order.' })
    cursor!: string;

    @Field(nodeType as () => ClassType, { description: what })
    node!: Node;
  }
  return Edge;
}

/** The base of a connection type: extend it under the connection's own name. */
export function ConnectionOf<Edge extends object>(edgeType: ClassType<Edge>) {
  @ObjectType()
  abstract class Connection {
    @Field(() => [edgeType], { description: 'The entries of this page.' })
    edges!: Edge[];

    @Field(() => PageInfoType, { description: 'What lies before and after this page.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { simple: false, description: 'How many entries the whole list has, whatever the page.' })
    totalCount!: Promise<number> | number;
  }
  return Connection;
}

/**
 * A connection from a page of rows. `totalCount` is asked for only when the query selects it, since
 * counting is a statement of its own.
 */
export function toConnection<Row, Edge extends object = object>(
  page: KeysetPageOf<Row>,
  order: string,
  totalCount: () => Promise<number>,
  edgeFields: (row: Row) => Edge = () => ({}) as Edge,
) {
  const edges = page.rows.map((row) => ({
    cursor: toCursor(order, row.cursorKey),
    node: row as Row,
    ...edgeFields(row),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return totalCount();
    },
  };
}
