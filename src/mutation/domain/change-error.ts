/** Where in the input of a mutation: names and list indexes. */
export type FieldPath = readonly (string | number)[];

/** What a person can mend in a change set, in both languages. */
export interface ChangeError {
  readonly code: ChangeErrorCode;
  readonly field: FieldPath;
  readonly message: string;
  readonly messageTh: string;
  /** Of a conflict: the code of the node. */
  readonly about?: string;
}

/** Every code that a `UserError` can carry, with what it means; docs: docs/errors.md. */
export const CHANGE_ERROR_CODES = {
  UNKNOWN_NODE: 'The plan has no node with this ID or ref.',
  CONFLICT: 'Somebody else has changed the node since: read it again.',
  WRONG_LEVEL: 'A node of this level cannot stand there.',
  BLANK: 'A text that must say something is empty.',
  OUT_OF_RANGE: 'A number, a date or the length of a text is outside what is possible.',
  UNSEEN_CHARACTER: 'A text has a character that cannot be seen and changes how it is read.',
  CODE_TAKEN: 'Another node has this code already.',
  MALFORMED_CODE: 'A code has Latin letters, digits and hyphens only.',
  DUPLICATE: 'The same thing is named twice.',
  HAS_CHILDREN: 'Nodes stand below it.',
  BELOW_ITSELF: 'A node cannot stand below itself.',
  NOT_FOR_THIS_LEVEL: 'Nodes of this level have no such field.',
  UNKNOWN_TEXT_FIELD: 'There is no such field of the forms.',
  ALREADY_ALIGNED: 'The node is aligned to this element already.',
  NOT_ALIGNED: 'The node is not aligned to this element.',
  UNKNOWN_AGENCY: 'The register of agencies has none with this code or name.',
  UNKNOWN_AREA_CODE: 'There is no area with this code.',
  UNKNOWN_GUIDELINE: 'The plan has no development guideline with this code.',
  ALREADY_JUSTIFIED: 'The gap is justified already.',
  NOT_JUSTIFIED: 'The gap is not justified.',
  UNKNOWN_RULE: 'The catalogue has no rule of this number.',
  ALREADY_JUDGED: 'The rule is judged already.',
  NOT_JUDGED: 'The rule is not judged.',
  WRONG_STRATEGY: 'The stated strategy is no root of the framework of the element.',
  NOT_A_PREDECESSOR: 'A node succeeds one of its own level and area, of another plan.',
  NOT_TO_BE_IMPLEMENTED:
    'A project of an annual plan carries out a project or programme of a five-year plan of its area.',
  PERMANENT: 'What is to be changed is permanent.',
  RULE_BROKEN: 'A rule of the database refuses the change.',
  NO_DRAFT: 'The plan has no draft: nothing of it has been changed.',
  UNDER_CONSIDERATION: 'The plan is under consideration: it must be returned or recalled before it is changed.',
  NOT_WAITING: 'The plan does not wait in that state with that revision.',
  GOAL_NOT_PUBLISHED: 'The 20-year goal that the plan stands below is not published: it comes first.',
  PLANS_BELOW: 'Published plans stand below the 20-year goal: they are withdrawn first.',
  NOT_APPROVED: 'The revision was not approved: it comes into force by the last move of its way.',
  ALREADY_EXISTS: 'There is one already.',
  UNKNOWN_UPLOAD: 'Nothing was sent in under this ID, or its day is over.',
  UNKNOWN_GRANT: 'There is no such grant for the viewer to see.',
  UNKNOWN_TOKEN: 'There is no such token for the viewer to see.',
  ENDED_ALREADY: 'It was withdrawn or revoked before.',
  NOT_FOR_SCRIPTS: 'A script cannot hold this role.',
} as const;

export type ChangeErrorCode = keyof typeof CHANGE_ERROR_CODES;

export function changeError(
  code: ChangeErrorCode,
  field: FieldPath,
  message: string,
  messageTh: string,
  about?: string,
): ChangeError {
  return { code, field, message, messageTh, about };
}

/** Thrown to take back all of a change set. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';

  constructor(readonly errors: readonly ChangeError[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}
