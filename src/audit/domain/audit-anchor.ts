import { PlanLineageError } from '../../errors/plan-lineage-error.js';

/** Where a chain ends. */
export interface AuditHead {
  readonly chainId: number;
  /** The code of the plan or goal; null: of the chain of what belongs to none. */
  readonly code: string | null;
  readonly areaId: number | null;
  readonly position: number;
  /** The hash of its last event, in hexadecimal digits. */
  readonly hash: string;
}

/** What an anchor says of one chain. */
export type AnchoredHead = Pick<AuditHead, 'code' | 'position' | 'hash'>;

const TITLE = 'plan-lineage audit anchor 1';

/** Heads as a text to be kept elsewhere: a title, the moment, and a line for each chain in the order of the codes. */
export function anchorText(takenAt: Date, heads: readonly AnchoredHead[]): string {
  const inOrder = heads.toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
  const lines = inOrder.map(({ code, position, hash }) => `${position} ${hash} ${code ?? '-'}\n`);
  return `${TITLE}\n${takenAt.toISOString()}\n${lines.join('')}`;
}

/** Reads such a text; fails with BAD_USER_INPUT where it is none. */
export function readAnchor(text: string, field = 'anchor'): AnchoredHead[] {
  const [title, takenAt = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const heads = lines.map(readLine);
  if (title !== TITLE || Number.isNaN(Date.parse(takenAt)) || heads.includes(null)) {
    throw new PlanLineageError('BAD_USER_INPUT', `${field}: send the \`text\` of an \`auditAnchor\`, unchanged.`, {
      field,
    });
  }
  return heads as AnchoredHead[];
}

function readLine(line: string): AnchoredHead | null {
  const [, position, hash, code] = /^([1-9]\d{0,14}) ([0-9a-f]{64}) (\S+)$/.exec(line) ?? [];
  if (position === undefined || hash === undefined || code === undefined) return null;
  return { code: code === '-' ? null : code, position: Number(position), hash };
}
