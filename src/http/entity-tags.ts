import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/context.js';
import type { ContentVersions } from '../kept/content-versions.js';
import { versionsOfText } from '../kept/scopes-read.js';

/** A request as far as its answer depends on it. */
interface Asked {
  /** The search part of the address: the operation and its variables. */
  readonly search: string;
  readonly header: (name: string) => string | undefined;
}

/**
 * Tags of answers to GET: strong, since an answer is a function of the request, the program, the day and the versions
 * of what was read. A tag names what was read, so that any server can tell whether it still holds with one tiny
 * statement: nothing is parsed, executed or remembered.
 */
export interface EntityTags {
  /** The tag of an answer that read the scopes at the versions. */
  tagOf(asked: Asked, scopes: string, versions: ContentVersions, now: Date): string | null;
  /** Answers 304 where a tag that the client sends still holds. */
  answerUnchanged(request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<boolean>;
  /** Tags answers. */
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

/** `program` tells this program from every other that may answer otherwise. */
export function entityTags(program: string): EntityTags {
  function tagOf({ search, header }: Asked, scopes: string, versions: ContentVersions, now: Date): string | null {
    const read = versionsOfText(scopes, versions);
    if (read === null) return null;
    const parts = [program, days(now), search, ...[...NEGOTIATED, ...PERSONAL].map(header), read];
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
    return `"${scopes}.${digest}"`;
  }

  async function answerUnchanged(request: FastifyRequest, reply: FastifyReply, context: RequestContext) {
    const sent = request.headers['if-none-match'];
    if (request.method !== 'GET' || !sent) return false;
    // A database that does not answer is told by what comes next.
    const versions = await context.versions().catch(() => null);
    if (!versions) return false;
    for (const [tag, scopes] of sent.matchAll(/"([a-z\d]*)\.[\w-]{24}"/g)) {
      if (tag !== tagOf(askedBy(request), scopes ?? '', versions, context.now)) continue;
      reply.code(304).headers({ etag: tag, 'cache-control': cacheControl(askedBy(request)) });
      return true;
    }
    return false;
  }

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart({ request, contextValue }) {
      const { http } = request;
      if (http?.method !== 'GET') return;
      const asked: Asked = { search: http.search, header: (name) => http.headers.get(name) };
      // Before anything is read: an answer is tagged only if nothing changed while it was made.
      const before = await contextValue.versions().catch(() => null);
      if (!before) return;
      return {
        async willSendResponse({ response, errors }) {
          if (errors?.length || response.body.kind !== 'single') return;
          const { scopes, now } = contextValue;
          const after = await contextValue.versionsNow().catch(() => null);
          const tag = tagOf(asked, scopes.text, before, now);
          if (!tag || !after || tag !== tagOf(asked, scopes.text, after, now)) return;
          response.http.headers.set('etag', tag);
          response.http.headers.set('cache-control', cacheControl(asked));
        },
      };
    },
  };
  return { tagOf, answerUnchanged, plugin };
}

/** Headers by which the same address may have different answers. */
const NEGOTIATED = ['accept', 'accept-encoding'];

/** Headers that tell who asks: what they get may be theirs alone. */
const PERSONAL = ['authorization', 'cookie'];

/** What the answer to a GET depends on beside the address. */
export const VARY = [...NEGOTIATED, ...PERSONAL].join(', ');

/** An answer may be kept, but is asked about each time; that to a known person by nobody but their own client. */
function cacheControl({ header }: Asked): string {
  return PERSONAL.some((name) => header(name) !== undefined) ? 'private, no-cache' : 'public, no-cache';
}

function askedBy({ url, headers }: FastifyRequest): Asked {
  const start = url.indexOf('?');
  return {
    search: start < 0 ? '' : url.slice(start),
    header: (name) => headers[name] as string | undefined,
  };
}

/** The day in Thailand, by which periods begin and end, and that of the database, by which names hold. */
function days(now: Date): string {
  const ofDatabase = now.toISOString().slice(0, 10);
  const ofThailand = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${ofDatabase} ${ofThailand}`;
}
