import { expect } from '@jest/globals';
import type { DraftServer } from '../drafts/server.js';
import type { Any } from '../support/any.js';

const JOB = `id fileName dryRun status form planCode progress { phase done total } error { code message messageTh }
  counts { created changed moved removed unchanged errors warnings }
  changes(first: 100) { totalCount edges { node { action level code title sheet cell fields { field before after } } } }
  faults(first: 100) { totalCount edges { node { severity code sheet cell field rule message messageTh suggestion } } }`;

/** Sends files in and imports them, as a planner does. */
export function importing(server: DraftServer) {
  const planner = () => server.as('PLANNER');
  /** Null: nothing is sent to the link. */
  async function send(fileName: string, content: Buffer | null): Promise<Any> {
    const { requestUpload } = await planner().ask<Any>(
      `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { upload { uploadId url } userErrors { code } } }`,
      { input: { fileName } },
    );
    expect(requestUpload.userErrors).toEqual([]);
    if (content) {
      const { status } = await fetch(requestUpload.upload.url, { method: 'PUT', body: new Uint8Array(content) });
      expect(status).toBe(201);
    }
    return requestUpload.upload;
  }
  async function run(fileName: string, content: Buffer, options: Any): Promise<Any> {
    const { uploadId } = await send(fileName, content);
    const { importPlan } = await planner().ask<Any>(
      `mutation ($input: ImportPlanInput!) { importPlan(input: $input) { job { ${JOB} } userErrors { code field message } } }`,
      { input: { uploadId, waitSeconds: 30, ...options } },
    );
    expect(importPlan.userErrors).toEqual([]);
    return importPlan.job;
  }
  return { send, run };
}
