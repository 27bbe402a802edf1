/**
 * An auditor asks which national goals a node of a plan serves, by which path, and on whose word.
 *
 *   npm run example:trace                         the first hit for a word in the plan of Nan
 *   npm run example:trace -- "โคเนื้อ" TH-55       another word, another area
 */
import { ask } from './client.ts';
import { SearchDocument, TraceDocument } from './generated/operations.ts';

const [text = 'เพิ่มขีดความสามารถ', areaCode = 'TH-55'] = process.argv.slice(2);
const { search } = await ask(SearchDocument, { text, areaCode, first: 1 });
const hit = search?.edges[0]?.node;
if (!hit) throw new Error(`nothing in ${areaCode} is called "${text}"`);

const { trace } = await ask(TraceDocument, { id: hit.id });
if (!trace) throw new Error('the node is no more');

console.log(`${trace.subject.title} (${trace.subject.code})`);
console.log(trace.complete ? 'The trace is complete.' : 'The trace is not complete.');
for (const node of trace.chain) console.log(`  ${node.level}: ${node.title}`);
for (const path of trace.nationalPaths) {
  const elements = path.elements.map((element) => `${element.level} ${element.code} ${element.nameTh}`).join(' → ');
  const words = path.evidence.map((piece) => piece.kind).join(', ') || 'no evidence';
  console.log(`  ${path.basis} (${words}) by way of ${path.via?.level}: ${elements}`);
}
for (const found of trace.breaks) console.log(`  ${found.reason}: ${found.messageTh}`);
