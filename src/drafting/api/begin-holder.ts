import { requireArea } from '../../areas/api/area.loaders.js';
import type { Area } from '../../areas/domain/area.js';
import type { Transaction } from '../../database/write-database.js';
import type { RequestContext } from '../../graphql/context.js';
import { type ChangeError, ChangeRefused, changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { requireRole } from '../../people/api/require-role.js';
import { NO_CHANGES, type NodeContent } from '../domain/change-set.js';
import type { Outcome } from '../domain/outcome.js';
import { changeDraft } from '../store/change-draft.js';
import { type DraftHolder, findPlace, waitToBegin } from '../store/draft-nodes.js';
import type { Recording } from '../store/record-nodes.js';
import type { NodeContentInput } from './content.inputs.js';
import { contentReader } from './read-content.js';

/** What every new plan or goal states. */
interface NewHolder {
  readonly areaCode: string;
  readonly startYear: number;
  readonly endYear: number;
  readonly content: NodeContentInput;
}

/** The area of a new plan or goal, whose planner the viewer must be, and what it says; its years and title are checked. */
export async function readNewHolder(
  context: RequestContext,
  { areaCode, startYear, endYear, content: input }: NewHolder,
): Promise<{ area: Area; title: string; content: NodeContent }> {
  const area = await requireArea(context, areaCode);
  requireRole(context, ['PLANNER'], area.id);
  const errors: ChangeError[] = [];
  if (endYear < startYear) {
    errors.push(
      changeError(
        'OUT_OF_RANGE',
        ['endYear'],
        'endYear lies before startYear.',
        'ปีสิ้นสุด (endYear) อยู่ก่อนปีเริ่มต้น (startYear)',
      ),
    );
  }
  const read = await contentReader(context, [input], errors);
  const content = read(input, ['content']);
  if (isBlank(content.title)) {
    errors.push(changeError('BLANK', ['content', 'title'], 'A plan or goal needs a title.', 'ต้องระบุชื่อ'));
  }
  if (errors.length > 0) throw new ChangeRefused(errors);
  return { area, title: content.title ?? '', content };
}

const HOLDERS_TH = { plan: 'แผน', 'annual plan': 'แผนปฏิบัติราชการประจำปี', goal: 'เป้าหมาย 20 ปี' } as const;

/** An area has one plan of each kind, and one goal, for each first year. */
export async function refuseWhereThereIsOne(
  transaction: Transaction,
  code: string,
  what: keyof typeof HOLDERS_TH,
  field = 'startYear',
): Promise<void> {
  await waitToBegin(transaction, code);
  if (!(await findPlace(transaction, code))) return;
  const th = HOLDERS_TH[what];
  throw new ChangeRefused([
    changeError(
      'ALREADY_EXISTS',
      [field],
      `The area has ${what === 'annual plan' ? 'an' : 'a'} ${what} that begins in this year already, published or as a draft: change that one.`,
      `พื้นที่นี้มี${th}ที่เริ่มปีนี้อยู่แล้ว (ที่เผยแพร่หรือเป็นร่าง) โปรดแก้ไขฉบับนั้น`,
    ),
  ]);
}

/** Writes what a plan or goal that has just begun says, and records it. */
export async function begin(
  transaction: Transaction,
  holder: DraftHolder,
  content: NodeContent,
  recording: Recording,
): Promise<Outcome> {
  try {
    return (await changeDraft(transaction, holder, NO_CHANGES, recording, { code: holder.code, content })).outcome;
  } catch (error) {
    throw error instanceof ChangeRefused ? inPlainFields(error) : error;
  }
}

/** Errors of the content of what begins, in terms of its input: without the list and the place in it. */
function inPlainFields({ errors }: ChangeRefused): ChangeRefused {
  return new ChangeRefused(errors.map((one) => ({ ...one, field: one.field.slice(2) })));
}
