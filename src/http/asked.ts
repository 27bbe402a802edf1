import type { FastifyRequest } from 'fastify';

/** A request as far as its answer depends on it. */
export interface Asked {
  /** The search part of the address: the operation and its variables, where it is a GET. */
  readonly search: string;
  readonly header: (name: string) => string | undefined;
}

/** Headers by which the same address may have different answers. */
const NEGOTIATED = ['accept', 'accept-encoding'];

/** Headers that tell who asks: what they get may be theirs alone. */
const PERSONAL = ['authorization', 'cookie'];

/** What the answer to a GET depends on beside the address. */
export const VARY = [...NEGOTIATED, ...PERSONAL].join(', ');

/** The values of the headers that an answer depends on. */
export function headersOf({ header }: Asked): (string | undefined)[] {
  return [...NEGOTIATED, ...PERSONAL].map(header);
}

export function isPersonal({ header }: Asked): boolean {
  return PERSONAL.some((name) => header(name) !== undefined);
}

export function askedBy({ url, headers }: FastifyRequest): Asked {
  const start = url.indexOf('?');
  return {
    search: start < 0 ? '' : url.slice(start),
    header: (name) => headers[name] as string | undefined,
  };
}

/** The day in Thailand, by which periods begin and end, and that of the database, by which names hold. */
export function daysOf(now: Date): string {
  const ofDatabase = now.toISOString().slice(0, 10);
  const ofThailand = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${ofDatabase} ${ofThailand}`;
}
