import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphQLSchema } from './schema.js';

const FILE = 'schema/schema.graphql';

/** Writes schema/schema.graphql from the code; with --check, fails when the committed file differs. */
const emitted = `${printSchema(lexicographicSortSchema(await buildGraphQLSchema()))}\n`;
if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== emitted) {
    console.error(`${FILE} has drifted from the code: run "npm run schema:emit" and commit it.`);
    process.exit(1);
  }
  console.log(`${FILE} is what the code says.`);
} else {
  await writeFile(FILE, emitted);
  console.log(`${FILE} written.`);
}
