import fc from 'fast-check';
import type { NewEvent, PlanChain } from '../../src/audit/domain/new-event.js';

/** Text in all its variety: Thai, astral characters, line ends, what looks like the form of the hash; no NUL. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('โครงการก่อสร้างถนน', 'น้ำ', '=-\n', 'before=3:abc\n', '12:', '😀', "it's", '\\u0000', 'null'),
  )
  .map((value) => value.replaceAll('\0', ''));

const named = text.filter((value) => value !== '');

/** Facts as JSON has them. Numbers with many digits come as text, as all our amounts do. */
const facts = fc.oneof(
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''))),
  fc.dictionary(
    text,
    fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(null)),
  ),
);

/** Events of some plans, and of none. */
export function newEvents(plans: readonly PlanChain[], length: { minLength: number; maxLength: number }) {
  const event: fc.Arbitrary<NewEvent> = fc.record({
    plan: fc.constantFrom(...plans, null),
    areaId: fc.constantFrom(null, 67),
    operation: named,
    objectType: named,
    objectKey: named,
    before: facts,
    after: facts,
    reason: fc.oneof(fc.constant(null), text),
  });
  return fc.array(event, length);
}
