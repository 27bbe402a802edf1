/** A state of a plan or 20-year goal that was put on record. */
export interface PlanRevision {
  readonly holderId: number;
  readonly holderCode: string;
  readonly number: number;
  readonly areaId: number;
  readonly label: string | null;
  readonly madeAt: Date;
  readonly committee: string | null;
  readonly resolution: string | null;
  readonly resolutionDate: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  /** When it first became what everybody reads; null: it never has. */
  readonly publishedAt: Date | null;
  /** Whether it is what everybody reads now. */
  readonly isPublished: boolean;
}
