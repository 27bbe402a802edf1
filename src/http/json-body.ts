import type { FastifyInstance } from 'fastify';

/** A key that could change how objects behave: no request needs one. */
export const FORBIDDEN_KEY = 'PL_FORBIDDEN_KEY';

/** Reads JSON bodies, and tells one that is no JSON from one with a key that is refused. */
export function jsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    parse(request, String(body), (error, value) => {
      done(error && isJson(String(body)) ? Object.assign(error, { code: FORBIDDEN_KEY }) : error, value);
    });
  });
}

function isJson(text: string): boolean {
  try {
    // A byte order mark is read over by the parser, too.
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
