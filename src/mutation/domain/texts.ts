import { type ChangeError, changeError, type FieldPath } from './change-error.js';

/** Longer than any text of the official forms. */
const LONGEST = 20_000;
const LONGEST_KEY = 200;

/** Spaces, and what shows nothing: a text of these alone says nothing. */
const SAYS_SOMETHING = /[^\s\p{Cf}]/u;

/** What shows nothing and changes how the rest is read: control characters but for line breaks and tabs, and turns of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

export function isBlank(text: string | null | undefined): boolean {
  return !SAYS_SOMETHING.test(text ?? '');
}

/** What a person can mend in the texts of an input, whatever the mutation. */
export function checkTexts(input: object, at: FieldPath = []): ChangeError[] {
  return Object.entries(input).flatMap(([name, value]): ChangeError[] => {
    const field = [...at, Array.isArray(input) ? Number(name) : name];
    if (typeof value === 'object' && value !== null) return checkTexts(value, field);
    return typeof value === 'string' ? checkText(value, field) : [];
  });
}

/** The key by which a request is known when it comes again. */
export function checkKey(key: string | null): ChangeError[] {
  if (key === null || (key.length <= LONGEST_KEY && key.length > 0)) return [];
  return [
    changeError(
      'OUT_OF_RANGE',
      ['idempotencyKey'],
      `An idempotency key has 1 to ${LONGEST_KEY} characters, not ${key.length}. Leave it out, or choose another one.`,
      `idempotencyKey ต้องมี 1 ถึง ${LONGEST_KEY} ตัวอักษร โปรดเลือกค่าอื่นหรือไม่ระบุ`,
    ),
  ];
}

function checkText(text: string, field: FieldPath): ChangeError[] {
  if (text.length > LONGEST) {
    return [
      changeError(
        'OUT_OF_RANGE',
        field,
        `A text has at most ${LONGEST} characters, not ${text.length}. Shorten it, or attach a document.`,
        `ข้อความยาวเกิน ${LONGEST} ตัวอักษร โปรดย่อหรือแนบเป็นเอกสาร`,
      ),
    ];
  }
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen === undefined) return [];
  const code = `U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    changeError(
      'UNSEEN_CHARACTER',
      field,
      `The character ${code} at position ${text.indexOf(unseen) + 1} cannot be seen and changes how the text is read. Leave it out.`,
      `มีอักขระควบคุมที่มองไม่เห็น (${code}) โปรดลบออก`,
    ),
  ];
}
