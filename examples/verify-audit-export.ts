/**
 * Anybody verifies an exported audit log, without the server and without its code: docs/audit.md has the form. With the
 * text of an anchor, also that the chains still have the ends that they had then.
 *
 *   npm run --silent example:verify-audit-export audit.jsonl
 *   npm run --silent example:verify-audit-export audit.jsonl anchor.txt
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const TITLE = 'plan-lineage audit event 1\n';

/** The fields of an event: a name, the length in bytes, and the text; null where there is none. */
function readFields(canonical: string): Map<string, string | null> {
  const bytes = Buffer.from(canonical, 'utf8');
  const fields = new Map<string, string | null>();
  if (!canonical.startsWith(TITLE)) throw new Error('this is not the form of an event');
  let at = TITLE.length;
  while (at < bytes.length) {
    const [head = '', name = '', length] = /^(\w+)=(?:-|(\d+):)/.exec(bytes.toString('latin1', at, at + 40)) ?? [];
    const end = at + head.length + Number(length ?? 0);
    if (head === '' || bytes[end] !== 0x0a) throw new Error('this is not the form of an event');
    fields.set(name, length === undefined ? null : bytes.toString('utf8', at + head.length, end));
    at = end + 1;
  }
  return fields;
}

const [file, anchorFile] = process.argv.slice(2);
if (!file) throw new Error('name the file of the export');

/** The ends that an anchor names: the length of the chain and the hash of its last event. */
const anchored = new Set(
  anchorFile
    ? readFileSync(anchorFile, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(2)
        .map((line) => line.split(' ', 2).join(' '))
    : [],
);
/** How far each chain has been read. */
const ends = new Map<string, { position: number; hash: string }>();
let events = 0;

function verify(line: string): string | null {
  const { canonical, hash } = JSON.parse(line) as { canonical: string; hash: string };
  const fields = readFields(canonical);
  const chain = String(fields.get('chain'));
  const before = ends.get(chain) ?? { position: 0, hash: '0'.repeat(64) };
  const position = Number(fields.get('position'));
  const where = `chain ${chain}, position ${before.position + 1}`;
  if (position !== before.position + 1) return `${where}: the event is missing`;
  if (createHash('sha256').update(canonical, 'utf8').digest('hex') !== hash) return `${where}: the event was changed`;
  if (fields.get('previous') !== before.hash) return `${where}: the event does not follow the one before it`;
  ends.set(chain, { position, hash });
  anchored.delete(`${position} ${hash}`);
  events += 1;
  return null;
}

let broken: string | null = null;
for await (const line of createInterface({ input: createReadStream(file) })) {
  broken ??= verify(line);
}
const [missing] = anchored;
if (!broken && missing) broken = `the end ${missing} of the anchor is not in the export`;
console.log(broken ? `BROKEN: ${broken}` : `${events} events in ${ends.size} chains are as they were written`);
process.exitCode = broken ? 1 : 0;
