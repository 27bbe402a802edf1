import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TLWG = '/usr/share/fonts/truetype/tlwg';
const NAME = 'TH Sarabun New';
/** Laksaman is the same font, drawn larger. */
const SCALE = 0.66;
const HEADER = 12;
const ENTRY = 16;

/**
 * A stand-in for TH Sarabun New, which Debian lacks: Laksaman, made smaller by telling that its em is larger, under the name
 * that forms ask for. Answers the configuration by which fontconfig finds it. Only tests use it.
 */
export function standInFont(directory: string): string {
  mkdirSync(directory, { recursive: true });
  for (const [file, style] of [
    ['Laksaman', 'Regular'],
    ['Laksaman-Bold', 'Bold'],
  ] as const) {
    const font = readFileSync(join(TLWG, `${file}.ttf`));
    const smaller = withTable(font, 'head', (head) => {
      head.writeUInt16BE(Math.round(head.readUInt16BE(18) / SCALE), 18);
      return head;
    });
    writeFileSync(
      join(directory, `${style}.ttf`),
      withTable(smaller, 'name', () => nameTable(style)),
    );
  }
  const path = join(directory, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${directory}</dir><dir>/usr/share/fonts</dir><cachedir>${join(directory, 'cache')}</cachedir></fontconfig>`,
  );
  return path;
}

/** A font with another table in the place of one; the old one stays where it is. */
function withTable(font: Buffer, name: string, change: (table: Buffer) => Buffer): Buffer {
  const count = font.readUInt16BE(4);
  for (let at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) {
    if (font.toString('latin1', at, at + 4) !== name) continue;
    const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    const table = change(Buffer.from(font.subarray(from, from + length)));
    const padded = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4)]);
    padded.writeUInt32BE(padded.length, at + 8);
    padded.writeUInt32BE(table.length, at + 12);
    return Buffer.concat([padded, table]);
  }
  throw new Error(`No table ${name}.`);
}

function nameTable(style: string): Buffer {
  const names: [id: number, text: string][] = [
    [1, NAME],
    [2, style],
    [3, `${NAME} ${style} (test)`],
    [4, style === 'Regular' ? NAME : `${NAME} ${style}`],
    [6, `${NAME.replaceAll(' ', '')}-${style}`],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], i) => {
    // Windows, Unicode, English.
    const entry = [3, 1, 0x409, id, texts[i]!.length, offset];
    for (const [k, value] of entry.entries()) head.writeUInt16BE(value, 6 + i * 12 + k * 2);
    offset += texts[i]!.length;
  });
  return Buffer.concat([head, ...texts]);
}
