import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/context.js';
import type { ScopesRead } from '../kept/scopes-read.js';
import { type Asked, askedBy, daysOf, isPersonal } from './asked.js';
import { entityTags } from './entity-tags.js';

/** An answer as it goes out, before it is compressed. */
interface WholeAnswer {
  readonly type: string;
  readonly body: Buffer;
  /** For the log. */
  readonly operations: readonly string[];
}

/** Longer questions are not worth their place in memory. */
const MAX_KEY = 16_384;

/** Answers whole requests without executing them, where nothing that they stand on has changed. */
export interface WholeAnswers {
  /** Notices which answers are whole: those of queries without an error. */
  readonly plugin: ApolloServerPlugin<RequestContext>;
  /** Answers 304 to a tag that still holds, or what is kept; false where the operation has to run. */
  answer(request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<boolean>;
  /** Tags and keeps what an operation has answered, if it is whole and still holds; answers what is to be sent. */
  finish(request: FastifyRequest, reply: FastifyReply, context: RequestContext, body: string): Promise<Buffer>;
}

/** `program` tells this program from every other that may answer otherwise. */
export function wholeAnswers(program: string): WholeAnswers {
  const tags = entityTags(program);
  // By what the context holds: Apollo hands out a copy of the context itself.
  const whole = new WeakSet<ScopesRead>();

  async function tag(request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<void> {
    if (request.method !== 'GET') return;
    const asked = askedBy(request);
    const { scopes } = context.scopes;
    const before = tags.tagOf(asked, scopes, await context.versions(), context.now);
    if (before !== tags.tagOf(asked, scopes, await context.versionsNow(), context.now)) return;
    reply.headers({ etag: before, 'cache-control': cacheControl(asked) });
  }

  return {
    plugin: {
      async requestDidStart({ contextValue, request }) {
        // Before anything is read: an answer is tagged only if nothing changed while it was made.
        if (request.http?.method === 'GET') await contextValue.versions().catch(() => null);
        return {
          async willSendResponse({ errors, operation, response }) {
            const ran = operation?.operation === 'query' && !errors?.length && response.body.kind === 'single';
            if (ran && !contextValue.scopes.unversioned) whole.add(contextValue.scopes);
          },
        };
      },
    },
    async answer(request, reply, context) {
      if (request.method === 'GET') {
        const asked = askedBy(request);
        const etag = await tags.unchanged(asked, context);
        if (etag !== null) {
          reply
            .code(304)
            .headers({ etag, 'cache-control': cacheControl(asked) })
            .send();
          return true;
        }
      }
      const key = keyOf(request, context);
      // A database that does not answer this does not answer more: nobody waits for it twice.
      const kept = key && (await context.kept.find<WholeAnswer>(key));
      if (!kept) return false;
      request.facts.operations.push(...kept.operations);
      await tag(request, reply, context);
      reply.type(kept.type).send(kept.body);
      return true;
    },
    async finish(request, reply, context, body) {
      // Encoded once: a text would be gone through again for its length.
      const bytes = Buffer.from(body);
      if (!whole.has(context.scopes)) return bytes;
      await tag(request, reply, context).catch(() => {});
      const key = keyOf(request, context);
      if (!key || !context.kept.enabled) return bytes;
      const answer: WholeAnswer = {
        type: String(reply.getHeader('content-type')),
        body: bytes,
        operations: request.facts.operations,
      };
      // An answer is as good when it cannot be kept.
      await context.kept.keep(key, answer, answer.body.length).catch(() => {});
      return bytes;
    },
  };
}

/** What tells a request from all that may have another answer; null for one whose answer is not kept. */
function keyOf(request: FastifyRequest, { now }: RequestContext): string | null {
  const asked = askedBy(request);
  if (isPersonal(asked)) return null;
  const checked = PREFLIGHT.map((name) => asked.header(name) !== undefined);
  const parts = [request.method, asked.search, request.body, asked.header('accept'), asked.header('content-type')];
  const key = `answer ${daysOf(now)} ${JSON.stringify([...parts, ...checked])}`;
  return key.length <= MAX_KEY ? key : null;
}

/** Headers that show that a browser has asked for leave; a GET without is refused. */
const PREFLIGHT = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** An answer may be kept, but is asked about each time; that to a known person by nobody but their own client. */
function cacheControl(asked: Asked): string {
  return isPersonal(asked) ? 'private, no-cache' : 'public, no-cache';
}
