/** How sure we are of a seeded fact. UNSURE facts are loaded, and say so. */
export const CONFIDENCES = ['SOURCED', 'WELL_KNOWN', 'TRANSLATION', 'DERIVED', 'UNSURE'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Whether the source is a draft or has been approved. */
export const SOURCE_STATUSES = ['DRAFT', 'APPROVED'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];
