import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import type { Archive } from './archive.js';
import { damaged, tooLarge, unsafe } from './refusals.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** Attributes as they are written, with their prefixes. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What listens to the elements of a part. Names come without prefix: programs choose theirs freely. */
export interface XmlHandler {
  /** `parent` is empty for the root. */
  open(name: string, attributes: XmlAttributes, parent: string): void;
  text?(text: string): void;
  close?(name: string, parent: string): void;
}

/** Added by later versions of Excel for themselves: elements in it have the names of others. */
const EXTENSIONS = 'extLst';

/** After so many letters of XML, some milliseconds, others get their turn. */
const TURN = 128 * 1024;

/**
 * Reads a part as XML. Entities other than the five of XML do not exist here, and a document type that could declare
 * some is refused. NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE, WORKBOOK_UNSAFE.
 */
export async function readXml(
  archive: Archive,
  part: string,
  root: string,
  limits: WorkbookLimits,
  handler: XmlHandler,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const path: string[] = [];
  let sinceEvent = 0;
  let extensionsAt = Number.POSITIVE_INFINITY;

  parser.on('error', () => {
    throw damaged(part, 'a part is no well-formed XML');
  });
  parser.on('doctype', () => {
    throw unsafe(`The file declares a document type (${part}), as no program that saves workbooks does.`, { part });
  });
  parser.on('opentag', ({ name: written, attributes }) => {
    sinceEvent = 0;
    const name = withoutPrefix(written);
    const parent = path.at(-1) ?? '';
    if (path.length === 0 && name !== root) throw damaged(part, `a part begins with ${name.slice(0, 50)}, not ${root}`);
    path.push(name);
    if (path.length > limits.xmlDepth) throw tooDeep(part, limits.xmlDepth);
    if (name === EXTENSIONS) extensionsAt = Math.min(extensionsAt, path.length);
    if (path.length < extensionsAt) handler.open(name, attributes, parent);
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    const depth = path.length;
    const name = path.pop()!;
    if (depth < extensionsAt) handler.close?.(name, path.at(-1) ?? '');
    if (depth === extensionsAt) extensionsAt = Number.POSITIVE_INFINITY;
  });
  const text = (letters: string) => {
    if (path.length < extensionsAt) handler.text?.(letters);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  let sinceTurn = 0;
  for await (const letters of decoded(archive, part)) {
    // The parser keeps what it has not understood yet: a tag or text that does not end would fill the memory.
    sinceEvent += letters.length;
    parser.write(letters);
    if (sinceEvent > limits.xmlToken) throw tooLong(part, limits.xmlToken);
    sinceTurn += letters.length;
    if (sinceTurn > TURN) {
      sinceTurn = 0;
      await setImmediate();
    }
  }
  parser.close();
}

/** The text of a part: workbooks are written in UTF-8 or UTF-16, nothing else. */
async function* decoded(archive: Archive, part: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Buffer) => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw damaged(part, 'a part is not written in UTF-8');
    }
  };
  for await (const bytes of archive.read(part)) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    yield decode(bytes);
  }
  if (decoder !== undefined) yield decode();
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooDeep(part: string, limit: number) {
  return tooLarge(`The file nests deeper than ${limit} elements (${part}). Save the workbook again and send that.`, {
    part,
    limit,
  });
}

function tooLong(part: string, limit: number) {
  return tooLarge(`The file has a text of more than ${limit} letters (${part}). Shorten it and save the file again.`, {
    part,
    limit,
  });
}
