import { afterAll } from '@jest/globals';
import type { Statement } from '../../src/database/read-database.js';
import { asApplication } from '../support/application-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type DraftServer, startDraftServer } from './server.js';

/** What the tests of one file share. */
export interface DraftsForFile {
  /** As the owner of the tables. */
  readonly database: TestDatabase;
  /** As the application, whom row-level security holds. */
  readonly application: TestDatabase;
  readonly server: DraftServer;
}

/** A seeded database and a server for drafts on it, until the tests of the file are done. */
export async function draftsForFile(onStatement?: (statement: Statement) => void): Promise<DraftsForFile> {
  const database = await createTestDatabase({ seeded: true });
  const application = await asApplication(database);
  const server = await startDraftServer(application, onStatement, database);
  afterAll(async () => {
    await server.close();
    await application.drop();
    await database.drop();
  });
  return { database, application, server };
}
