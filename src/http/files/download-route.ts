import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayInThailand } from '../../approval/domain/check-move.js';
import type { ReadDatabase } from '../../database/read-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { type ExportLink, readClaims } from '../../forms/api/export-claims.js';
import { fileNameOf, MEDIA_TYPES } from '../../forms/domain/export-request.js';
import { formFile } from '../../forms/store/form-file.js';
import { LINK_PATHS, type Links } from '../../links/links.js';
import { tokenOf } from './link-token.js';

/** A way to read a state of the plans, which is to be ended. */
export interface ReadState extends ReadDatabase {
  end(): Promise<void>;
}

interface DownloadRouteOptions {
  readonly links: Links;
  readonly open: (request: FastifyRequest, reply: FastifyReply, link: ExportLink) => ReadState;
}

/** Answers a form to a link that `exportForm` answered: made now, of the state that the link names. */
export function downloadRoute(fastify: FastifyInstance, { links, open }: DownloadRouteOptions): void {
  fastify.get(LINK_PATHS.download, { exposeHeadRoute: false }, async (request, reply) => {
    const link = readClaims(await links.read('download', tokenOf(request)));
    const state = open(request, reply, link);
    try {
      const file = await formFile(state, link.request, dayInThailand(new Date()));
      if (!file) {
        throw new PlanLineageError('UNKNOWN_PLAN', 'The plan is not there any more, or not for you to see: ask again.');
      }
      const name = encodeURIComponent(fileNameOf(link.request));
      return await reply
        .headers({
          'content-type': MEDIA_TYPES[link.request.format],
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
          'cache-control': 'no-store',
          // A page that opens the file runs nothing of it.
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .send(file);
    } finally {
      await state.end();
    }
  });
}
