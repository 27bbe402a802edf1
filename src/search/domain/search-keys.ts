/** Stands for the mark of a bucket in a key: normalised text has no line feed. */
const MARK = '\n';
/** What stands before and after a title in its keys: normalised text has neither. */
const BEGIN = '\t';
const END = '\r';

/** Letters of a full key. Shorter texts are looked for as the beginning of one. */
const KEY_LENGTH = 3;
/** Each key is looked up in every bucket: a few, from all over a text, leave little that does not have it. */
const KEYS_OF_TEXT = 5;
/** Fewer do where the beginning is one of them: not many titles have that. */
const KEYS_OF_BEGINNING = 3;
/** The longest of many terms, and two keys of each of these at least. */
const TERMS = 8;

/** How well a title fits, best first: what stands in the cursors of a search. */
export const FITS = { title: 0, beginning: 1, afterSpace: 2, within: 3, apart: 4 } as const;

/** A condition on the keys of a title, as a tsquery with a line feed for the mark. */
export type KeyQuery = string;

/** The keys of each way in which a title can fit, best first. `apart` only where the text is more than one word. */
export function keysOfFits(text: string, terms: readonly string[]): { fit: number; keys: KeyQuery }[] {
  const { quick, exact } = keysOfTerms(terms);
  return [
    { fit: FITS.title, keys: allOf(keysOf(BEGIN + text + END, KEYS_OF_TEXT)) },
    { fit: FITS.beginning, keys: allOf(keysOf(BEGIN + text, KEYS_OF_BEGINNING)) },
    { fit: FITS.afterSpace, keys: allOf(keysOf(` ${text}`, KEYS_OF_BEGINNING)) },
    { fit: FITS.within, keys: allOf(keysOf(text, KEYS_OF_TEXT)) },
    // A word that is written twice is one term, and yet the title may have it only once.
    ...(terms[0] === text ? [] : [{ fit: FITS.apart, keys: exact ?? quick }]),
  ];
}

/**
 * The keys of titles that contain every term: of the longest terms, which are quick to look up, and of all terms,
 * where there are shorter ones as well. A term of one or two letters stands for many keys.
 */
export function keysOfTerms(terms: readonly string[]): { quick: KeyQuery; exact: KeyQuery | null } {
  const all = terms.toSorted((a, b) => letters(b).length - letters(a).length).slice(0, TERMS);
  const fullest = Math.min(KEY_LENGTH, letters(all[0] ?? '').length);
  const quick = all.filter((term) => letters(term).length >= fullest);
  const each = all.length === 1 ? KEYS_OF_TEXT : Math.max(2, Math.floor(TERMS / all.length));
  const keysOfAll = (chosen: readonly string[]) => allOf(chosen.flatMap((term) => keysOf(term, each)));
  return { quick: keysOfAll(quick), exact: quick.length < all.length ? keysOfAll(all) : null };
}

/** Both conditions at once. */
export function allOf(keys: readonly KeyQuery[]): KeyQuery {
  return [...new Set(keys)].join(' & ');
}

/** The key that every title of an area has. */
export function keyOfArea(areaId: number): KeyQuery {
  return quoted(`${END}${areaId}`);
}

/** Keys of a text, at most so many, from its beginning to its end. */
function keysOf(text: string, atMost: number): KeyQuery[] {
  const all = letters(text);
  if (all.length < KEY_LENGTH) return [`${quoted(text)}:*`];
  const last = all.length - KEY_LENGTH;
  const count = Math.min(atMost, last + 1);
  return Array.from({ length: count }, (_, i) => {
    const start = count === 1 ? 0 : Math.floor((i * last) / (count - 1));
    return quoted(all.slice(start, start + KEY_LENGTH).join(''));
  });
}

/** Letters as PostgreSQL counts them: code points. */
function letters(text: string): string[] {
  return Array.from(text);
}

function quoted(key: string): KeyQuery {
  return `'${MARK}${key.replace(/['\\]/g, '$&$&')}'`;
}
