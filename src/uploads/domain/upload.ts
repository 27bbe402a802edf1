/** A file that somebody sends in, to be imported. */
export interface Upload {
  /** A UUID. */
  readonly id: string;
  readonly fileName: string;
  /** In bytes; null: not yet received. */
  readonly size: number | null;
  readonly expiresAt: Date;
}

export const UPLOAD_LIMITS = {
  /** 20 MB, as the forms' own system allows. */
  bytes: 20 * 1024 * 1024,
  fileNameLength: 200,
  /** How long a link to send a file to serves, and how long a file that was sent is kept for imports. */
  linkSeconds: 15 * 60,
  keptHours: 24,
} as const;
