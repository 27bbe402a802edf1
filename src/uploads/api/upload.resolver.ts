import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { requireViewer } from '../../people/api/require-role.js';
import { UPLOAD_LIMITS } from '../domain/upload.js';
import { insertUpload } from '../store/upload.store.js';
import { RequestUploadInput, RequestUploadPayloadType } from './upload.type.js';

@Resolver()
export class UploadResolver {
  @Mutation(() => RequestUploadPayloadType, {
    description:
      'Answers where to send a file to that is to be imported. It is seen by nobody else, and kept for a day. Fails with UNAUTHENTICATED, and with FORBIDDEN without the role PLANNER; what a person can mend is in userErrors.',
  })
  async requestUpload(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestUploadInput, { description: 'The file.' }) input: RequestUploadInput,
  ): Promise<RequestUploadPayloadType> {
    const { actorId } = requireViewer(context);
    const { fileName } = input;
    const ran = await runMutation(context, {
      operation: 'requestUpload',
      input,
      work: async (transaction) => {
        refuseName(fileName);
        const { id } = await insertUpload(transaction, { fileName, keptHours: UPLOAD_LIMITS.keptHours });
        return { id };
      },
    });
    if (ran.outcome === null) return { upload: null, userErrors: ran.userErrors };
    const { id } = ran.outcome;
    const link = await context.linkTo('upload', { upload: id, actor: actorId }, UPLOAD_LIMITS.linkSeconds);
    const uploadId = toGlobalId('Upload', id);
    return { upload: { uploadId, ...link, maxBytes: UPLOAD_LIMITS.bytes }, userErrors: [] };
  }
}

function refuseName(fileName: string): void {
  if (isBlank(fileName)) {
    throw new ChangeRefused([
      changeError('BLANK', ['fileName'], 'Name the file with its ending.', 'ต้องระบุชื่อไฟล์พร้อมนามสกุล'),
    ]);
  }
  const longest = UPLOAD_LIMITS.fileNameLength;
  if (fileName.length > longest) {
    throw new ChangeRefused([
      changeError(
        'OUT_OF_RANGE',
        ['fileName'],
        `The name of a file has at most ${longest} characters.`,
        `ชื่อไฟล์ยาวได้ไม่เกิน ${longest} ตัวอักษร`,
      ),
    ]);
  }
}
