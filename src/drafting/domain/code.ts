/** What a permanent code may look like. */
export const CODE = /^[A-Za-z0-9-]{1,100}$/;

export function malformed(code: string): [string, string] {
  return [
    `"${code}" is no code: a code has 1 to 100 Latin letters, digits and hyphens. Leave it out to have one made.`,
    'รหัสใช้ได้เฉพาะตัวอักษรละติน ตัวเลข และเครื่องหมาย - เท่านั้น (1 ถึง 100 ตัว) หากไม่ระบุ ระบบจะกำหนดให้',
  ];
}
