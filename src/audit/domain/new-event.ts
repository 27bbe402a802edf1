/** The chain of a plan or goal, which an event goes into. */
export interface PlanChain {
  /** The ID of its node. */
  readonly id: number;
  /** Its permanent code, by which auditors ask for the chain when the node is long gone. */
  readonly code: string;
  readonly areaId: number;
}

/** One change, as who makes it tells the audit log. Who and when and in which request the database knows itself. */
export interface NewEvent {
  /** The plan or goal that was changed; null: what belongs to none, such as a granted role. */
  readonly plan: PlanChain | null;
  /** The area whose auditors see an event that belongs to no plan; null: only those of the whole country. */
  readonly areaId?: number | null;
  /** What was done, such as "plan.change-node". A name once used keeps its meaning. */
  readonly operation: string;
  /** The kind of what was changed, such as "Project". */
  readonly objectType: string;
  /** Its permanent code, or another key that stays. */
  readonly objectKey: string;
  /** Its state before, as JSON has it; null: it was not there. Amounts of money are text, as everywhere. */
  readonly before: unknown;
  /** Its state afterwards; null: it is gone. */
  readonly after: unknown;
  /** Why, in the words of who did it. */
  readonly reason: string | null;
}
