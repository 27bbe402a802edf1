import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import { startChild } from '../support/child.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'plan-lineage-embedded-'));
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const start = async () => await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Uses the cluster in a process of its own, which is then killed without warning. */
async function killedUser(): Promise<void> {
  const child = startChild(
    `const { startEmbeddedPostgres } = await import('./dist/database/embedded/embedded-postgres.js');
     await startEmbeddedPostgres({ dataDir: process.env.DIR });
     console.log('up');
     setInterval(() => {}, 1000);`,
    { DIR: dataDir },
  );
  await child.output(/up/);
  child.process.kill('SIGKILL');
  await child.exit;
}

describe('the embedded PostgreSQL', () => {
  test('starts on nothing, with three roles that are no superusers, and stops', async () => {
    const postgres = await start();
    const about = `select current_user as role, rolsuper, rolcreatedb, rolcreaterole,
        current_setting('server_encoding') as encoding, current_setting('listen_addresses') as address,
        (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
      from pg_roles where rolname = current_user`;
    const facts = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, encoding: 'UTF8', address: '127.0.0.1' };
    expect(await ask(postgres.databaseUrl, about)).toEqual([
      { ...facts, role: 'plan_lineage_app', owner: 'plan_lineage_owner' },
    ]);
    expect(await ask(postgres.migrationUrl, about)).toMatchObject([{ ...facts, role: 'plan_lineage_owner' }]);
    expect(await ask(postgres.readerUrl, about)).toMatchObject([{ ...facts, role: 'plan_lineage_reader' }]);
    for (const url of [postgres.databaseUrl, postgres.readerUrl]) {
      await expect(ask(url, 'create table intruder (id int)')).rejects.toThrow(/permission denied/);
      await expect(ask(url, 'create temporary table intruder (id int)')).rejects.toThrow(/permission denied/);
    }
    expect(statSync(join(dataDir, 'passwords.json')).mode & 0o077).toBe(0);
    await postgres.stop();
    await expect(ask(postgres.databaseUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('a wrong password is refused', async () => {
    const postgres = await start();
    try {
      const url = new URL(postgres.databaseUrl);
      url.password = 'guess';
      await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    } finally {
      await postgres.stop();
    }
  });

  test('what was committed is there after a stop', async () => {
    const first = await start();
    await ask(first.migrationUrl, 'create table kept (n int); insert into kept values (42)');
    await first.stop();
    const second = await start();
    expect(await ask(second.migrationUrl, 'select n from kept')).toEqual([{ n: 42 }]);
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  test('a folder of an older version gets the role that it does not have, and keeps its passwords', async () => {
    const file = join(dataDir, 'passwords.json');
    const { reader: _, ...older } = JSON.parse(readFileSync(file, 'utf8'));
    const first = await start();
    await ask(first.administratorUrl.replace(/postgres$/, 'plan_lineage'), 'drop owned by plan_lineage_reader');
    await ask(first.administratorUrl, 'revoke all on database plan_lineage from plan_lineage_reader');
    await ask(first.administratorUrl, 'drop role plan_lineage_reader');
    await first.stop();
    writeFileSync(file, JSON.stringify(older), { mode: 0o600 });
    const second = await start();
    expect(await ask(second.readerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    expect(kept).toEqual({ ...older, reader: expect.stringMatching(/^.{32}$/) });
    expect(statSync(file).mode & 0o077).toBe(0);
    await second.stop();
  });

  test('a second server on the same folder is refused, and the first goes on', async () => {
    const first = await start();
    try {
      await expect(start()).rejects.toThrow(/Another server uses .*DATABASE_URL/s);
      expect(await ask(first.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await first.stop();
    }
  });

  test('two that start at once: one wins, the other is told', async () => {
    const results = await Promise.allSettled([start(), start()]);
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    try {
      expect(won).toHaveLength(1);
      expect(await ask(won[0]!.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      for (const postgres of won) await postgres.stop();
    }
  });

  test('a server that outlived a killed process is taken over, and stopped with the new one', async () => {
    await killedUser();
    const postgres: EmbeddedPostgres = await start();
    expect(postgres.adopted).toBe(true);
    expect(await ask(postgres.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    await expect(ask(postgres.databaseUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('when all was killed, it recovers', async () => {
    const before = await start();
    await ask(before.migrationUrl, 'create table survivor (n int); insert into survivor values (1)');
    process.kill(before.pid, 'SIGKILL');
    await expect(ask(before.databaseUrl, 'select pg_sleep(1)')).rejects.toThrow();
    const after = await start();
    expect(await ask(after.migrationUrl, 'select n from survivor')).toEqual([{ n: 1 }]);
    await after.stop();
  });

  test("a pid file that names somebody else's process is not believed", async () => {
    const pidFile = join(dataDir, 'postgresql', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${join(dataDir, 'postgresql')}\n1700000000\n5432\n\n127.0.0.1\n`);
    const postgres = await start();
    expect(readFileSync(pidFile, 'utf8')).toMatch(new RegExp(`^${postgres.pid}\n`));
    await postgres.stop();
  });

  test('a folder with another purpose is left alone', async () => {
    const foreign = await mkdtemp(join(tmpdir(), 'plan-lineage-foreign-'));
    writeFileSync(join(foreign, 'thesis.txt'), 'mine');
    const mode = statSync(foreign).mode;
    await expect(startEmbeddedPostgres({ dataDir: foreign })).rejects.toThrow(/holds something else/);
    expect(statSync(foreign).mode).toBe(mode);
    await rm(foreign, { recursive: true });
  });
});
