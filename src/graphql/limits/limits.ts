/** How deep a document may nest. Standard introspection is 15 deep, a whole plan tree 8. */
export const MAX_DEPTH = 16;

/** How many aliases a document may have, those of `__typename` and in fragments included. */
export const MAX_ALIASES = 20;

/** How many directives a document may have, those in fragments included. */
export const MAX_DIRECTIVES = 20;

/**
 * How many objects an operation may return at most. The estimate is a bound, often far above the answer: a
 * whole plan of 5,000 nodes costs 5,000, the trace of one node of a large plan some 20,000.
 */
export const MAX_COST = 100_000;
