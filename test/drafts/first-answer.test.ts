import { expect, test } from '@jest/globals';
import type { Any } from '../support/any.js';
import { draftsForFile } from './drafts-for-file.js';

const { server } = await draftsForFile();

const CREATE = (fields: string) =>
  `mutation ($input: CreateNodeInput!) { made: createNode(input: $input) { created { ${fields} } userErrors { code } } }`;

test('who sends a change again is answered to the letter as at first, whatever has become of it since', async () => {
  const planner = server.as('PLANNER');
  const { planNode: project } = await planner.ask<Any>('{ planNode(code: "TH-55-P2571-PJ001") { id } }');
  const input = { parentId: project.id, content: { title: 'ครั้งแรก' }, idempotencyKey: 'หนึ่ง' };
  const send = (fields = 'id code title version') => planner.ask<Any>(CREATE(fields), { input });

  const first = await send();
  const [made] = first.made.created;
  expect(first.made).toEqual({ created: [expect.objectContaining({ title: 'ครั้งแรก' })], userErrors: [] });
  const { changeNode } = await planner.ask<Any>(
    'mutation ($input: ChangeNodeInput!) { changeNode(input: $input) { changed { version } userErrors { code } } }',
    { input: { id: made.id, version: made.version, content: { title: 'แก้ไขแล้ว' } } },
  );
  expect(changeNode.userErrors).toEqual([]);
  expect(await send()).toEqual(first);

  // Asked for other fields, there is no first answer to give: the object is read as it is by now.
  expect((await send('title')).made.created).toEqual([{ title: 'แก้ไขแล้ว' }]);

  const { removeNode } = await planner.ask<Any>(
    'mutation ($input: RemoveNodeInput!) { removeNode(input: $input) { removedIds userErrors { code } } }',
    { input: { id: made.id, version: changeNode.changed[0].version } },
  );
  expect(removeNode).toEqual({ removedIds: [made.id], userErrors: [] });
  expect(await send()).toEqual(first);
  expect((await send('title')).made.created).toEqual([]);
});

test('what was refused is asked anew with the same key', async () => {
  const planner = server.as('PLANNER');
  const { planNode: project } = await planner.ask<Any>('{ planNode(code: "TH-55-P2571-PJ002") { id } }');
  const send = (title: string) =>
    planner.ask<Any>(CREATE('title'), {
      input: { parentId: project.id, content: { title }, idempotencyKey: 'สอง' },
    });
  expect((await send(' ')).made).toEqual({ created: [], userErrors: [{ code: 'BLANK' }] });
  expect((await send('มีชื่อ')).made).toEqual({ created: [{ title: 'มีชื่อ' }], userErrors: [] });
  expect((await send('มีชื่อ')).made).toEqual({ created: [{ title: 'มีชื่อ' }], userErrors: [] });
});

test('a key is a text of 1 to 200 characters', async () => {
  const planner = server.as('PLANNER');
  const { planNode: project } = await planner.ask<Any>('{ planNode(code: "TH-55-P2571-PJ002") { id } }');
  for (const idempotencyKey of ['', 'ก'.repeat(201)]) {
    const { made } = await planner.ask<Any>(
      'mutation ($input: CreateNodeInput!) { made: createNode(input: $input) { created { id } userErrors { code field } } }',
      { input: { parentId: project.id, content: { title: 'x' }, idempotencyKey } },
    );
    expect(made).toEqual({
      created: [],
      userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'idempotencyKey'] }],
    });
  }
});
