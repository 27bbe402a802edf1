import { expect, test } from '@jest/globals';
import { createLinks } from '../../src/links/links.js';
import { draftsForFile } from '../drafts/drafts-for-file.js';
import type { Any } from '../support/any.js';

const { server, database } = await draftsForFile();
const REQUEST = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  upload { uploadId url expiresAt maxBytes } userErrors { code field } } }`;
const requestUpload = async (fileName: string, idempotencyKey: string | null = null): Promise<Any> =>
  (await server.as('PLANNER').ask<Any>(REQUEST, { input: { fileName, idempotencyKey } })).requestUpload;
const put = (url: string, body?: BodyInit) => fetch(url, { method: 'PUT', body });
const codeOf = async (response: Response) => ((await response.json()) as Any).errors[0].extensions.code;

test('a file goes up to its link as the body of a plain PUT, once, and is kept as it was sent', async () => {
  const { upload, userErrors } = await requestUpload('จ2-น่าน.xlsx');
  expect(userErrors).toEqual([]);
  expect(upload.url).toMatch(new RegExp(`^${server.url}/uploads\\?token=`));
  expect(upload.maxBytes).toBe(20 * 1024 * 1024);
  expect(Date.parse(upload.expiresAt)).toBeLessThanOrEqual(Date.now() + 15 * 60_000 + 1000);
  const content = Buffer.from([0, 255, 1, 2, 3]);
  const received = await put(upload.url, content);
  expect([received.status, await received.json()]).toEqual([201, { size: 5 }]);
  const { rows } = await database.pool.query('select file_name, size, content from upload');
  expect(rows).toEqual([{ file_name: 'จ2-น่าน.xlsx', size: 5, content }]);
  const again = await put(upload.url, Buffer.from('another'));
  expect([again.status, await codeOf(again)]).toEqual([409, 'ALREADY_RECEIVED']);
  const unchanged = await database.pool.query('select content from upload');
  expect(unchanged.rows).toEqual([{ content }]);
  const logged = JSON.stringify(server.logged);
  expect(logged).toContain('"/uploads"');
  expect(logged).not.toContain(new URL(upload.url).searchParams.get('token'));
});

test('the same request sent again names the same file', async () => {
  const [one, other] = [await requestUpload('a.xlsx', 'k1'), await requestUpload('a.xlsx', 'k1')];
  expect(other.upload.uploadId).toBe(one.upload.uploadId);
});

test('20 MB are taken, a byte more is not, nor is nothing', async () => {
  const { upload } = await requestUpload('large.xlsx');
  const tooLarge = await put(upload.url, Buffer.alloc(20 * 1024 * 1024 + 1));
  expect([tooLarge.status, await codeOf(tooLarge)]).toEqual([413, 'REQUEST_TOO_LARGE']);
  const empty = await put(upload.url);
  expect([empty.status, await codeOf(empty)]).toEqual([400, 'BAD_REQUEST']);
  expect((await put(upload.url, Buffer.alloc(20 * 1024 * 1024, 7))).status).toBe(201);
});

test('a link that is old, of another key or for something else is refused before the body is read', async () => {
  const url = (token: string) => `${server.url}/uploads?token=${token}`;
  const [{ key }] = (await database.pool.query<{ key: string }>('select key from link_key')).rows as [{ key: string }];
  const claims = { upload: '00000000-0000-0000-0000-000000000000', actor: 1 };
  const pathOf = async (of: string, purpose: 'upload' | 'download', seconds: number) =>
    (await createLinks(() => Promise.resolve(of)).make(purpose, claims, seconds)).path.split('token=')[1] as string;
  const refused = async (token: string) => {
    const response = await put(url(token), Buffer.alloc(1000));
    return [response.status, await codeOf(response)];
  };
  expect(await refused(await pathOf(key, 'upload', -5))).toEqual([410, 'LINK_EXPIRED']);
  expect(await refused(await pathOf('x'.repeat(72), 'upload', 60))).toEqual([404, 'NOT_FOUND']);
  expect(await refused(await pathOf(key, 'download', 60))).toEqual([404, 'NOT_FOUND']);
  expect(await refused('')).toEqual([404, 'NOT_FOUND']);
  expect(await refused(await pathOf(key, 'upload', 60))).toEqual([409, 'ALREADY_RECEIVED']);
  const got = await fetch(url('x'));
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'PUT']);
});

test('who plans nowhere sends nothing in; a file without a name is refused', async () => {
  const ask = (role: 'VIEWER' | null) => server.as(role).fail(REQUEST, { input: { fileName: 'a.xlsx' } });
  expect((await ask(null)).extensions.code).toBe('UNAUTHENTICATED');
  expect((await ask('VIEWER')).extensions.code).toBe('FORBIDDEN');
  const errorOf = async (name: string) => (await requestUpload(name)).userErrors;
  expect(await errorOf(' ')).toEqual([{ code: 'BLANK', field: ['input', 'fileName'] }]);
  expect(await errorOf('ก'.repeat(201))).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'fileName'] }]);
});
