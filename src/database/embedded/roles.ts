import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type Passwords, ROLES } from './passwords.js';

/** The database in the embedded cluster. */
export const DATABASE = 'plan_lineage';

/**
 * Makes the roles and the database where they are missing. The owner migrates; the application's role owns nothing; the
 * reader's sees what is published. None is a superuser, as with a database that an administrator would hand out.
 */
export async function createRoles(administratorUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: administratorUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const role of ['owner', 'application', 'reader'] as const) {
      const name = escapeIdentifier(ROLES[role]);
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ROLES[role]]);
      const verb = rowCount === 0 ? 'create' : 'alter';
      await client.query(`${verb} role ${name} login password ${escapeLiteral(passwords[role])}`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${ROLES.owner}`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${ROLES.application}, ${ROLES.reader}`);
  } finally {
    await client.end();
  }
}
