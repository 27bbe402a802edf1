/** A whole list of one node, which takes the place of the one there is. */
export interface ListOfNode<Entry> {
  readonly id: number;
  readonly code: string;
  readonly list: readonly Entry[];
}
