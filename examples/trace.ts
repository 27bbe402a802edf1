/**
 * An auditor asks which national goals a node of a plan serves, by which path, and on whose word.
 *
 *   npm run example:trace                         a sub-activity of the synthetic plan of Roi Et, up to the 20-year goal
 *   npm run example:trace -- "โคเนื้อ" TH-55       the first hit for a word in a real plan, that of Nan
 */
import { ask } from './client.ts';
import { SearchDocument, TraceDocument } from './generated/operations.ts';

const [text = 'จัดหาเครื่องบรรจุสุญญากาศ', areaCode = 'TH-45'] = process.argv.slice(2);
const { search } = await ask(SearchDocument, { text, areaCode, first: 1 });
const hit = search?.edges[0]?.node;
if (!hit) throw new Error(`nothing in ${areaCode} is called "${text}"`);

if (areaCode === 'TH-45') {
  console.log('The plan of Roi Et (TH-45) is synthetic: written as an example, no province decided it.');
}

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
