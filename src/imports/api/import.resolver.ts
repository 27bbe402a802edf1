import { setTimeout as sleep } from 'node:timers/promises';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import { runMutation } from '../../mutation/api/run-mutation.js';
import { ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { readAs } from '../../people/api/read-as.js';
import { requireViewer } from '../../people/api/require-role.js';
import { HOLDER_TYPE_NAMES, planNodeCode } from '../../plans/api/plan-node-id.js';
import { findUpload } from '../../uploads/store/upload.store.js';
import type { ImportChange } from '../domain/import-change.js';
import type { ImportFault } from '../domain/import-fault.js';
import type { ImportJob } from '../domain/import-job.js';
import { askToCancel, insertImportJob, jobsQuery } from '../store/import-job.store.js';
import { entriesOf, importJobByKey, readUuid } from './import-job.loader.js';
import {
  CancelImportInput,
  ImportChangeConnection,
  ImportFaultConnection,
  ImportJobConnection,
  ImportJobPayloadType,
  ImportJobType,
  ImportPlanInput,
  ImportProgressType,
} from './import-job.type.js';

const LONGEST_WAIT = 30;

@Resolver(() => ImportJobType)
export class ImportResolver {
  @Mutation(() => ImportJobPayloadType, {
    description:
      'Makes the draft of a plan say what a file says, which `requestUpload` took in: a form of ours, one filled in by hand, or the CSV or JSON of the same content. All of it or nothing, and again with no other effect. Fails with UNAUTHENTICATED, with FORBIDDEN without the role PLANNER, and with INVALID_ID; faults of the file are told by the job, and what else a person can mend is in userErrors.',
  })
  async importPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportPlanInput, { description: 'The file, and what is to become of it.' })
    input: ImportPlanInput,
  ): Promise<ImportJobPayloadType> {
    const { actorId } = requireViewer(context);
    const { planId, dryRun, removeMissing, reason = null, waitSeconds } = input;
    const uploadId = readUuid('Upload', input.uploadId, 'uploadId');
    const planCode = planId == null ? null : planNodeCode(planId, 'planId', HOLDER_TYPE_NAMES);
    const ran = await runMutation(context, {
      operation: 'importPlan',
      input,
      work: async (transaction) => {
        if (waitSeconds < 0 || waitSeconds > LONGEST_WAIT) throw outOfRange();
        const upload = await findUpload(transaction, uploadId);
        if (!upload || upload.size === null) throw unknownUpload(upload !== null);
        const { fileName } = upload;
        const options = { planCode, removeMissing, reason };
        const { requestId } = context;
        return { id: await insertImportJob(transaction, { uploadId, fileName, dryRun, options, requestId }) };
      },
    });
    if (ran.outcome === null) return { job: null, userErrors: ran.userErrors };
    const { id } = ran.outcome;
    const done = context.imports.run({ id, ownerId: actorId });
    await Promise.race([done, sleep(waitSeconds * 1000, undefined, { ref: false })]);
    return { job: await importJobByKey(context, id), userErrors: [] };
  }

  @Mutation(() => ImportJobPayloadType, {
    description:
      'Cancels an import of the viewer that is not over: nothing of it is done. One that has written everything already may still end as DONE. Fails with UNAUTHENTICATED, FORBIDDEN and INVALID_ID; what a person can mend is in userErrors.',
  })
  async cancelImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelImportInput, { description: 'The import.' }) input: CancelImportInput,
  ): Promise<ImportJobPayloadType> {
    const id = readUuid('ImportJob', input.jobId, 'jobId');
    const ran = await runMutation(context, {
      operation: 'cancelImport',
      input,
      work: async (transaction) => {
        if (!(await askToCancel(transaction, id))) {
          throw new ChangeRefused([
            changeError(
              'ENDED_ALREADY',
              ['jobId'],
              'There is no such import that is still to be done.',
              'ไม่มีงานนำเข้านี้ที่ยังดำเนินการอยู่',
            ),
          ]);
        }
        return {};
      },
    });
    if (ran.outcome === null) return { job: null, userErrors: ran.userErrors };
    return { job: await importJobByKey(context, id), userErrors: [] };
  }

  @Query(() => ImportJobConnection, {
    description:
      'The imports of the viewer, the latest first, for 30 days. Fails with UNAUTHENTICATED, FORBIDDEN, INVALID_PAGE or INVALID_CURSOR.',
  })
  async importJobs(@Ctx() context: RequestContext, @Args(() => ConnectionArguments) page: ConnectionArguments) {
    const viewer = requireViewer(context);
    const query = jobsQuery();
    const wanted = readPage(page, query.order.name);
    const found = await readAs(context, viewer, (db) => fetchPage<ImportJob>(db, query, wanted));
    return toConnection(found, query.order.name, () => readAs(context, viewer, (db) => countAll(db, query)));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() job: ImportJob): string {
    return toGlobalId('ImportJob', job.id);
  }

  @FieldResolver(() => ImportProgressType, { description: 'How far it is.' })
  progress(@Root() { phase, done, total }: ImportJob): ImportProgressType {
    return { phase, done, total };
  }

  @FieldResolver(() => ImportChangeConnection, {
    description:
      'What is done with each node, in the order of the file; what goes comes last. Empty until it is over. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async changes(
    @Ctx() context: RequestContext,
    @Root() job: ImportJob,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ) {
    const wanted = readPage(page, 'import-change');
    const { found, count } = await entriesOf<ImportChange>(context, 'import_change', job.id, wanted);
    return toConnection(found, 'import-change', count);
  }

  @FieldResolver(() => ImportFaultConnection, {
    description:
      'What is wrong with the file: what stops the import first, then in the order of the file. Empty until it is over. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  async faults(
    @Ctx() context: RequestContext,
    @Root() job: ImportJob,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ) {
    const wanted = readPage(page, 'import-fault');
    const { found, count } = await entriesOf<ImportFault>(context, 'import_fault', job.id, wanted);
    return toConnection(found, 'import-fault', count);
  }
}

function outOfRange(): ChangeRefused {
  return new ChangeRefused([
    changeError(
      'OUT_OF_RANGE',
      ['waitSeconds'],
      `waitSeconds is from 0 to ${LONGEST_WAIT}.`,
      `waitSeconds ต้องอยู่ระหว่าง 0 ถึง ${LONGEST_WAIT}`,
    ),
  ]);
}

function unknownUpload(isThere: boolean): ChangeRefused {
  return new ChangeRefused([
    changeError(
      'UNKNOWN_UPLOAD',
      ['uploadId'],
      isThere
        ? 'Nothing was sent to the url of this upload yet: PUT the file first.'
        : 'There is no such upload, or its day is over: ask `requestUpload` for another one.',
      isThere ? 'ยังไม่มีการส่งไฟล์ไปยัง url นี้ โปรดส่งไฟล์ก่อน' : 'ไม่พบไฟล์นี้หรือหมดอายุแล้ว โปรดขอ url ใหม่ด้วย requestUpload',
    ),
  ]);
}
