import type { ChangeError } from '../../mutation/domain/change-error.js';
import type { PlannedChangeSet } from './change-set-of.js';
import type { FilePlace } from './file-node.js';
import type { ImportFault } from './import-fault.js';

/** What the plan's own rules refuse, at the places of the file that it comes from. */
export function refusalFaults(
  errors: readonly ChangeError[],
  { from }: PlannedChangeSet,
  ofPlan: FilePlace,
): ImportFault[] {
  return errors.map(({ code, field, message, messageTh }) => {
    const [list, index, ...within] = field;
    const nodes = from[list as keyof typeof from];
    const node = nodes && typeof index === 'number' ? nodes[index] : undefined;
    const named = within.filter((part) => part !== 'content' && typeof part === 'string');
    return {
      severity: 'ERROR',
      code,
      ...(node?.place ?? ofPlan),
      field: named.length > 0 ? named.join('.') : null,
      rule: null,
      message,
      messageTh,
      suggestion: null,
    };
  });
}
