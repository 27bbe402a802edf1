import type { WriteDatabase } from '../../src/database/write-database.js';
import type { RequestParts } from '../../src/graphql/context.js';

/** What a request brings along, of somebody unknown who only reads unless the test says otherwise. */
export function testParts(parts: Pick<RequestParts, 'db'> & Partial<RequestParts>): RequestParts {
  return {
    requestId: 'test',
    writes: noWrites,
    viewer: null,
    openState: () => {
      throw new Error('This test gave its requests no states to read');
    },
    openSnapshot: () => ({ ...parts.db, end: async () => {} }),
    signal: new AbortController().signal,
    takeTimeToWrite: () => {},
    imports: { run: () => Promise.reject(new Error('This test gave its requests no imports')) },
    linkTo: () => Promise.reject(new Error('This test gave its requests no links')),
    now: new Date(),
    ...parts,
  };
}

const noWrites: WriteDatabase = {
  transaction: () => Promise.reject(new Error('This test gave its requests nothing to write with')),
};
