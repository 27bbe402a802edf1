import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client, escapeIdentifier } from 'pg';

const FILES = ['plain-schema.sql', 'plain-functions.sql'].map((name) => new URL(name, import.meta.url));

/** Short, and another one whenever the plain tables or their functions change. */
export function plainSchemaFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}

/** The schema that PostGraphile serves: `plain`, a table for each level, filled from our own tables. */
export async function fillPlainSchema(migrationUrl: string, applicationUrl: string): Promise<void> {
  const client = new Client({ connectionString: migrationUrl });
  await client.connect();
  try {
    const role = escapeIdentifier(decodeURIComponent(new URL(applicationUrl).username));
    await client.query('begin');
    await client.query(
      'drop schema if exists plain, plain_inner cascade; create schema plain; create schema plain_inner',
    );
    for (const file of FILES) await client.query(readFileSync(file, 'utf8'));
    await client.query(`grant usage on schema plain, plain_inner to ${role}`);
    await client.query(`grant select on all tables in schema plain, plain_inner to ${role}`);
    await client.query('commit');
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('plain', 'plain_inner')`,
    );
    await client.query(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}
