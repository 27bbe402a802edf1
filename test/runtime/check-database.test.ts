import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ConfigError } from '../../src/config/config-error.js';
import { checkDatabase } from '../../src/database/check-database.js';
import { pendingMigrations, runMigrations } from '../../src/database/migrate.js';
import { createOrm, poolOf } from '../../src/database/orm.js';
import { onTestServer, testServer } from '../support/database.js';
import { urlOf } from '../support/names.mjs';

const { server, run } = testServer();
const name = `${run}_checked`;
const role = `${run}_app`;

async function create(options: string): Promise<string> {
  await onTestServer(`create database ${name} template template0 ${options}`);
  return urlOf(server, name);
}

afterEach(async () => {
  await onTestServer(`drop database if exists ${name} with (force)`);
  await onTestServer(`drop role if exists ${role}`);
});

describe('what is checked in the database', () => {
  test('a UTF-8 locale passes', async () => {
    const facts = await checkDatabase(await create(`encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`));
    expect(facts).toMatchObject({ encoding: 'UTF8', characterType: 'C.UTF-8' });
  });

  test('the plain C locale is refused with what to do', async () => {
    const url = await create(`encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
    await expect(checkDatabase(url)).rejects.toThrow(ConfigError);
    await expect(checkDatabase(url)).rejects.toThrow(
      /nothing in Thai.*create database .* encoding 'UTF8' locale 'C.UTF-8'/,
    );
  });

  test('another encoding is refused', async () => {
    const url = await create(`encoding 'SQL_ASCII' locale_provider libc lc_collate 'C' lc_ctype 'C'`);
    await expect(checkDatabase(url)).rejects.toThrow(/encoding SQL_ASCII/);
  });

  test('a database that is not there is named, without the password', async () => {
    const url = new URL(urlOf(server, `${run}_missing`));
    url.password = 'hunter2';
    await expect(checkDatabase(url.href)).rejects.toThrow(ConfigError);
    await expect(checkDatabase(url.href)).rejects.toThrow(
      new RegExp(`Cannot connect to the database "${run}_missing"`),
    );
    await expect(checkDatabase(url.href)).rejects.not.toThrow(/hunter2/);
  });
});

describe('migrations', () => {
  test('two processes at once do not race, and the second run finds nothing to do', async () => {
    const url = await create(`encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`);
    const [first, second] = await Promise.all([runMigrations(url), runMigrations(url)]);
    expect([first.length, second.length].sort()).toEqual([0, Math.max(first.length, second.length)]);
    expect(first.length + second.length).toBeGreaterThan(0);
    expect(await runMigrations(url)).toEqual([]);
  });

  test('the application role may read and write, and own nothing', async () => {
    await onTestServer(`create role ${role} login password 'app'`);
    const url = await create(`encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`);
    const app = new URL(url);
    app.username = role;
    app.password = 'app';
    await runMigrations(url, app.href);
    const orm = await createOrm({ databaseUrl: app.href });
    try {
      const pool = await poolOf(orm);
      expect(await pendingMigrations(pool)).toEqual([]);
      await pool.query(`insert into region (code, name_th, name_en, confidence) values ('X', 'ก', 'A', 'SOURCED')`);
      await expect(pool.query('alter table region add column x int')).rejects.toThrow(/must be owner/);
      await expect(pool.query('delete from mikro_orm_migrations')).rejects.toThrow(/permission denied/);
      await expect(pool.query('delete from plan_support')).rejects.toThrow(/permission denied/);
      // A table of a later migration is reachable too.
      await new Promise<void>((resolve, reject) => {
        const owner = new Client({ connectionString: url });
        owner
          .connect()
          .then(async () => await owner.query('create table later (id int)'))
          .then(async () => await owner.end())
          .then(resolve, reject);
      });
      expect((await pool.query('select * from later')).rows).toEqual([]);
    } finally {
      await orm.close();
    }
  });

  test('values arrive as agreed', async () => {
    const orm = await createOrm({ databaseUrl: await create(`encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`) });
    try {
      const { rows } = await (await poolOf(orm)).query(`
        select 12::bigint as "id", array[1, 2]::bigint[] as "path", '{}'::bigint[] as "empty",
               12.50::numeric as "budget", date '2025-10-01' as "day", timestamptz '2025-10-01 07:00+07' as "moment",
               array[1.10, 2]::numeric[] as "amounts"`);
      expect(rows).toEqual([
        {
          id: 12,
          path: [1, 2],
          empty: [],
          budget: '12.50',
          day: '2025-10-01',
          moment: '2025-10-01T00:00:00.000Z',
          amounts: ['1.10', '2'],
        },
      ]);
    } finally {
      await orm.close();
    }
  });
});
