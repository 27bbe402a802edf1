/**
 * An auditor exports the audit log as JSON Lines: each event as the text that was hashed, with its hash.
 *
 *   PLAN_LINEAGE_TOKEN=… npm run --silent example:export-audit-log > audit.jsonl
 *   PLAN_LINEAGE_TOKEN=… npm run --silent example:export-audit-log -- <ID of a plan or goal> > plan.jsonl
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { ask } from './client.ts';

interface Page {
  auditLog: {
    edges: { node: { canonical: string; hash: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const PAGE = parse(`query ExportAuditLog($planId: ID, $after: String) {
  auditLog(first: 200, after: $after, filter: { planId: $planId }) {
    edges { node { canonical hash } }
    pageInfo { hasNextPage endCursor }
  }
}`) as TypedDocumentNode<Page, { planId: string | null; after: string | null }>;

const [planId = null] = process.argv.slice(2);
let after: string | null = null;
do {
  const { auditLog }: Page = await ask(PAGE, { planId, after });
  for (const { node } of auditLog.edges) console.log(JSON.stringify(node));
  after = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : null;
} while (after);
