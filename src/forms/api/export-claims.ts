import type { RequestContext } from '../../graphql/context.js';
import type { LinkClaims } from '../../links/links.js';
import type { AsOf } from '../../revisions/domain/as-of.js';
import type { ExportRequest, FormFormat } from '../domain/export-request.js';
import type { FormName } from '../domain/form-name.js';

/** What a link to a form says: which form, of which state, and who asked for it. */
export interface ExportLink {
  readonly request: ExportRequest;
  readonly asOf: AsOf | null;
  /** The row of `actor`; null: nobody who has shown who they are. */
  readonly actorId: number | null;
}

export function claimsOf(request: ExportRequest, { asOf, viewer }: RequestContext): LinkClaims {
  const { form, format, plan } = request;
  return { form, format, plan, ...stateClaims(asOf), actor: viewer?.actorId ?? null };
}

function stateClaims(asOf: AsOf | null): LinkClaims {
  switch (asOf?.kind) {
    case undefined:
      return {};
    case 'DRAFT':
      return { draft: true };
    case 'MOMENT':
      return { moment: asOf.moment.toISOString() };
    case 'REVISION':
      return { holder: asOf.holderCode, revision: asOf.number };
  }
}

/** The same, read from a link that was found to be ours. */
export function readClaims(claims: LinkClaims): ExportLink {
  const { form, format, plan, actor, draft, moment, holder, revision } = claims;
  return {
    request: { form: form as FormName, format: format as FormFormat, plan: String(plan) },
    asOf: draft
      ? { kind: 'DRAFT' }
      : moment
        ? { kind: 'MOMENT', moment: new Date(String(moment)) }
        : holder
          ? { kind: 'REVISION', holderCode: String(holder), number: Number(revision) }
          : null,
    actorId: actor === null || actor === undefined ? null : Number(actor),
  };
}
