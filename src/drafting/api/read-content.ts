import { DETAIL_INPUTS, type DetailListsInput, readDetails } from '../../details/api/detail.inputs.js';
import type { RequestContext } from '../../graphql/context.js';
import { BOUNDS } from '../../graphql/limits/bounds.js';
import type { ChangeError, FieldPath } from '../../mutation/domain/change-error.js';
import { changeError } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { planNodeCode } from '../../plans/api/plan-node-id.js';
import type { NodeContent } from '../domain/change-set.js';
import { checkAreaCodes, findAreaCodes } from './area-codes.js';
import type { IndicatorInput, NodeContentInput } from './content.inputs.js';
import type { NodeAgencyInput } from './detail.inputs.js';
import { type AgencyLookup, findAgencies } from './find-agencies.js';

/** Reads the contents of a change as what they mean; what they name is looked up for all of them at once. */
export async function contentReader(
  context: RequestContext,
  contents: readonly NodeContentInput[],
  errors: ChangeError[],
): Promise<(content: NodeContentInput, at: FieldPath) => NodeContent> {
  const agencies = await findAgencies(
    context,
    contents.flatMap((content) => content.agencies ?? []),
  );
  const areas = await findAreaCodes(context, contents);
  return (content, at) => {
    checkLengths(content, at, errors);
    checkAreaCodes(content, at, areas, errors);
    return readContent(content, at, agencies, errors);
  };
}

/** As long as lists may be: what a query costs is reckoned by it. */
const LONGEST = {
  indicators: BOUNDS.indicatorsOfNode,
  agencies: BOUNDS.agenciesOfNode,
  guidelines: BOUNDS.guidelinesOfIssue,
  follows: BOUNDS.guidelinesOfProject,
  roadmap: BOUNDS.roadmapStepsOfGoal,
} as const;

function checkLengths(content: NodeContentInput, at: FieldPath, errors: ChangeError[]): void {
  const check = (length: number, longest: number, field: FieldPath) => {
    if (length <= longest) return;
    const message = `The list has ${length} entries, and may have ${longest}.`;
    errors.push(changeError('OUT_OF_RANGE', field, message, `รายการมีได้ไม่เกิน ${longest} รายการ`));
  };
  for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    check(content[field]?.length ?? 0, LONGEST[field], [...at, field]);
  }
  content.indicators?.forEach(({ targets }, i) => {
    check(targets?.length ?? 0, BOUNDS.targetsOfIndicator, [...at, 'indicators', i, 'targets']);
  });
}

/** What is null is taken away; of lists, and of the title, that means an empty one. A provenance stays. */
function readContent(
  content: NodeContentInput,
  at: FieldPath,
  agencies: AgencyLookup,
  errors: ChangeError[],
): NodeContent {
  const { title, budgetLines, indicators, texts, provenance, guidelines, follows, roadmap, ...rest } = content;
  const details = readDetails(content);
  const { agencies: involved, succeeds, implementsId, ...columns } = withoutDetails(rest);
  return {
    ...columns,
    ...(title !== undefined && { title: title ?? '' }),
    ...(budgetLines !== undefined && {
      budgetLines: (budgetLines ?? []).map(({ fiscalYear, source, stage, amount }) => ({
        fiscalYear: fiscalYear ?? null,
        source: source ?? null,
        stage: stage ?? 'PLANNED',
        amount,
      })),
    }),
    ...(Object.keys(details).length > 0 && { details }),
    ...(texts && { texts }),
    ...(succeeds !== undefined && {
      succeeds: succeeds === null ? null : planNodeCode(succeeds, [...at, 'succeeds'].join('.')),
    }),
    ...(implementsId !== undefined && {
      implements: implementsId === null ? null : planNodeCode(implementsId, [...at, 'implementsId'].join('.')),
    }),
    ...(indicators !== undefined && { indicators: (indicators ?? []).map(readIndicator) }),
    ...(involved !== undefined && {
      agencies: (involved ?? []).map((agency, i) => readAgency(agency, [...at, 'agencies', i], agencies, errors)),
    }),
    ...(guidelines !== undefined && {
      guidelines: (guidelines ?? []).map((guideline) => ({
        code: guideline.code ?? null,
        printedNo: guideline.printedNo ?? null,
        body: guideline.body,
        areaOfWork: guideline.areaOfWork ?? null,
        programmePrinted: guideline.programmePrinted ?? null,
      })),
    }),
    ...(follows !== undefined && {
      follows: (follows ?? []).map(({ printed, guidelineCode }) => ({ printed, guideline: guidelineCode ?? null })),
    }),
    ...(roadmap !== undefined && { roadmap: roadmap ?? [] }),
    ...(provenance && {
      provenance: {
        source: provenance.source,
        confidence: provenance.confidence,
        confidenceNote: provenance.confidenceNote ?? null,
        ...(provenance.sourceStatus && { sourceStatus: provenance.sourceStatus }),
      },
    }),
  };
}

function readIndicator(indicator: IndicatorInput): NonNullable<NodeContent['indicators']>[number] {
  return {
    code: indicator.code ?? null,
    printedNo: indicator.printedNo ?? null,
    name: indicator.name,
    unit: indicator.unit ?? null,
    polarity: indicator.polarity ?? null,
    baselineYear: indicator.baselineYear ?? null,
    baselinePrinted: indicator.baselinePrinted ?? null,
    baselineValue: indicator.baselineValue ?? null,
    baselineUnit: indicator.baselineUnit ?? null,
    note: indicator.note ?? null,
    targets: (indicator.targets ?? []).map((target) => ({ ...target, value: target.value ?? null })),
  };
}

function readAgency(
  input: NodeAgencyInput,
  at: FieldPath,
  agencies: AgencyLookup,
  errors: ChangeError[],
): NonNullable<NodeContent['agencies']>[number] {
  const agency = agencies(input);
  const printed = input.printed ?? agency?.nameTh ?? '';
  if (!agency) {
    errors.push(
      changeError(
        'UNKNOWN_AGENCY',
        at,
        'The register has no such agency. Name it by the ID or code that `agencies` answers, or by its Thai name spelled out.',
        'ไม่พบหน่วยงานนี้ในทะเบียน โปรดใช้ ID หรือรหัสที่ได้จาก agencies หรือสะกดชื่อเต็มภาษาไทย',
      ),
    );
  } else if (isBlank(printed)) {
    errors.push(
      changeError(
        'BLANK',
        [...at, 'printed'],
        'Leave out `printed` where the plan prints nothing of its own.',
        'ต้องระบุชื่อหน่วยงาน',
      ),
    );
  }
  return { role: input.role, agencyId: agency?.id ?? 0, printed };
}

/** The rest of a content: its lists of details are read by themselves. */
function withoutDetails<Rest extends DetailListsInput>(rest: Rest): Omit<Rest, keyof DetailListsInput> {
  const columns: Partial<Rest> = { ...rest };
  for (const name of DETAIL_INPUTS) delete columns[name];
  return columns as Omit<Rest, keyof DetailListsInput>;
}
