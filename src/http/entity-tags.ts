import { createHash } from 'node:crypto';
import type { RequestContext } from '../graphql/context.js';
import type { ContentVersions, OneScope } from '../kept/content-versions.js';
import { scopesOfText, scopesText } from '../kept/scopes-read.js';
import { type Asked, daysOf, headersOf } from './asked.js';

/**
 * Tags of answers to GET: strong, since an answer is a function of the request, the program, the day and the versions
 * of what was read. A tag names what was read, so that any server can tell whether it still holds with one tiny
 * statement: nothing is parsed, executed or remembered.
 */
export interface EntityTags {
  /** The tag of an answer that read the scopes at the versions. */
  tagOf(asked: Asked, scopes: readonly OneScope[], versions: ContentVersions, now: Date): string;
  /** The tag that the client sends with its request, if it still holds. */
  unchanged(asked: Asked, context: RequestContext): Promise<string | null>;
}

/** `program` tells this program from every other that may answer otherwise. */
export function entityTags(program: string): EntityTags {
  function tagOf(asked: Asked, scopes: readonly OneScope[], versions: ContentVersions, now: Date): string {
    const read = versions.of(['reference', ...scopes]);
    const parts = JSON.stringify([program, daysOf(now), asked.search, ...headersOf(asked), read]);
    return `"${scopesText(scopes)}.${createHash('sha256').update(parts).digest('base64url').slice(0, 24)}"`;
  }
  return {
    tagOf,
    async unchanged(asked, context) {
      const sent = asked.header('if-none-match');
      if (!sent) return null;
      // A database that does not answer is told by what comes next.
      const versions = await context.versions().catch(() => null);
      if (!versions) return null;
      for (const [tag, text = ''] of sent.matchAll(/"([a-z\d]*)\.[\w-]{24}"/g)) {
        const scopes = scopesOfText(text);
        if (scopes && tag === tagOf(asked, scopes, versions, context.now)) return tag;
      }
      return null;
    },
  };
}
