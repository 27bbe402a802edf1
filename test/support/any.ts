/** Answers have many shapes: a test says what it wants of one where it reads it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Any = any;
