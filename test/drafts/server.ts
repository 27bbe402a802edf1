import type { Statement } from '../../src/database/read-database.js';
import { contextFactory } from '../../src/graphql/context.js';
import { compiledExecution } from '../../src/graphql/execution/compiled-execution.js';
import type { Role, Viewer } from '../../src/people/domain/viewer.js';
import type { TestDatabase } from '../support/database.js';
import { testSchema } from '../support/graphql.js';
import { type Answer, type AnswerError, startTestServer, type TestServer } from '../support/http.js';

/** Asks as somebody, over real HTTP. */
export interface Asking {
  /** The data of an operation that must answer without an error. */
  ask<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Whatever comes. */
  answer(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The only error of one that must fail. */
  fail(query: string, variables?: Record<string, unknown>): Promise<AnswerError>;
}

export interface DraftServer extends TestServer {
  as(role: Role | null, areaIds?: readonly number[]): Asking;
}

/** A server whose requests say in a header who asks: what tokens do is tested elsewhere. */
export async function startDraftServer(
  database: TestDatabase,
  onStatement?: (statement: Statement) => void,
  /** Where people are given their roles, as the owner of the tables. */
  owner: TestDatabase = database,
): Promise<DraftServer> {
  const create = contextFactory(0);
  let viewer: Viewer | null = null;
  const server = await startTestServer(await testSchema(), database, {
    createContext: create,
    // What tokens do is tested elsewhere.
    authenticate: () => Promise.resolve(viewer as Viewer),
    plugins: [compiledExecution()],
    onStatement,
  });
  return {
    ...server,
    as(role, areaIds) {
      const send = async (query: string, variables?: Record<string, unknown>) => {
        viewer = role && (await viewerOf(owner, role, areaIds ?? null));
        return await server.ask(query, { variables, headers: viewer ? { authorization: 'Bearer of-a-test' } : {} });
      };
      return {
        answer: send,
        async ask<Data>(query: string, variables?: Record<string, unknown>) {
          const { data, errors } = await send(query, variables);
          if (errors.length > 0)
            throw new Error(JSON.stringify([errors, server.logged.filter(({ err }) => err)], null, 2));
          return data as Data;
        },
        async fail(query, variables) {
          const { errors } = await send(query, variables);
          if (errors.length !== 1) throw new Error(`expected one error, got ${JSON.stringify(errors)}`);
          return errors[0] as AnswerError;
        },
      };
    },
  };
}

/** Somebody with a role for some areas (null: for the country), as the database knows them too. */
export async function viewerOf({ pool }: TestDatabase, role: Role, areaIds: readonly number[] | null): Promise<Viewer> {
  const subject = `${role} ${areaIds ?? ''}`;
  const { rows } = await pool.query<{ id: number }>(`select actor_sign_in('test', $1, 'PERSON', $1) as id`, [subject]);
  const actorId = rows[0]!.id;
  await pool.query(
    `insert into role_grant (actor_id, role, area_id) select $1, $2, a from unnest($3::integer[]) a
      where not exists (select from role_grant where actor_id = $1)`,
    [actorId, role, areaIds ?? [null]],
  );
  return { actorId, kind: 'PERSON', name: role, roles: [{ role, areaIds: areaIds && new Set(areaIds) }] };
}
