import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WriteDatabase } from '../../database/write-database.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { LINK_PATHS, type Links } from '../../links/links.js';
import { UPLOAD_LIMITS } from '../../uploads/domain/upload.js';
import { receiveUpload } from '../../uploads/store/upload.store.js';
import { tokenOf } from './link-token.js';

interface UploadRouteOptions {
  readonly links: Links;
  readonly writes: (request: FastifyRequest) => WriteDatabase;
}

/** Takes in a file: the body of a plain PUT to a link that `requestUpload` answered, once. */
export function uploadRoute(fastify: FastifyInstance, { links, writes }: UploadRouteOptions): void {
  void fastify.register((scope, _options, done) => {
    // A file is taken as it is, whatever its type is said to be.
    scope.removeAllContentTypeParsers();
    const limits = { parseAs: 'buffer', bodyLimit: UPLOAD_LIMITS.bytes } as const;
    scope.addContentTypeParser('*', limits, (_request, body, parsed) => parsed(null, body));
    scope.route({
      method: 'PUT',
      url: LINK_PATHS.upload,
      // Before the body is read: nobody without a link makes the server hold 20 MB.
      onRequest: async (request) => {
        await links.read('upload', tokenOf(request));
      },
      async handler(request, reply) {
        const { upload, actor } = await links.read('upload', tokenOf(request));
        const content = request.body;
        if (!Buffer.isBuffer(content) || content.length === 0) {
          throw new PlanLineageError('BAD_REQUEST', 'The body is empty: send the file as the body of the PUT.');
        }
        const writer = { actorId: Number(actor), requestId: request.id };
        const received = await writes(request).transaction(writer, (transaction) =>
          receiveUpload(transaction, String(upload), content),
        );
        if (!received) {
          throw new PlanLineageError(
            'ALREADY_RECEIVED',
            'A file was sent to this link before. Ask `requestUpload` for another link to send another file.',
          );
        }
        return reply.code(201).header('cache-control', 'no-store').send({ size: received.size });
      },
    });
    done();
  });
}
