import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import type { Outcome } from '../domain/finding.js';
import type { RuleKind, RuleSection, RuleStatus, TextBasis } from '../domain/rule.js';

export const RuleKindEnum = defineEnum<RuleKind>('RuleKind', 'What a rule asks of software.', {
  CHECK: 'To check: it holds or not.',
  COMPUTE: 'To compute.',
  REPORT: 'To show.',
  STORE: 'To keep.',
  WORKFLOW: 'To keep a state.',
  DEADLINE: 'To watch a day.',
});

export const RuleSectionEnum = defineEnum<RuleSection>('RuleSection', 'The sections of the catalogue.', {
  A: 'Plans, their alignment and their contents.',
  B: 'What a project must be to be considered.',
  C: 'Money.',
  H: 'Memoranda and the transfer of assets.',
});

export const RuleStatusEnum = defineEnum<RuleStatus>('RuleStatus', 'Where a rule stands.', {
  CURRENT: 'In the criteria for the annual plans of fiscal years 2568 to 2570.',
  CURRENT_2566:
    'In the decree of 2565, as explained by the Office of the Public Sector Development Commission in 2566.',
});

export const TextBasisEnum = defineEnum<TextBasis>('TextBasis', 'How the Thai text of a rule was come by.', {
  QUOTED: 'The words of the document.',
  QUOTED_MENDED: 'The words of the document, with faults of the scan mended.',
  SUMMARISED: 'The document has no sentence for it.',
});

export const OutcomeEnum = defineEnum<Outcome>(
  'RuleOutcome',
  'What comes of holding a plan or a project against a rule.',
  {
    PASS: 'It holds.',
    FAIL: 'It does not hold.',
    NOT_APPLICABLE: 'It does not concern this plan or project.',
    NEEDS_HUMAN: 'What is stated does not decide it: `missing` says what somebody has to state.',
    COMPUTED: 'It asks for figures and not for a verdict: `rows` and `facts` have them.',
  },
);

@ObjectType('RuleParameter', { description: 'A figure, limit, date or list of a rule, for some fiscal years.' })
export class RuleParameterType {
  @Field(() => String, { description: 'Its name, such as "keyProjectShareMin".' })
  name!: string;

  @Field(() => String, { description: 'Its value. A list is separated by semicolons.' })
  value!: string;

  @Field(() => String, { description: 'Its unit: ratio, baht, count, days, years, text-list and so on.' })
  unit!: string;

  @Field(() => FiscalYear, { description: 'The first fiscal year for which it counts, Buddhist era.' })
  fromYear!: number;

  @Field(() => FiscalYear, { nullable: true, description: 'The last; null: until another is known.' })
  toYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the document is silent, that the figure is ours.' })
  note!: string | null;
}

@ObjectType('Rule', { description: 'A rule that annual plans are held against, with the words of its document.' })
export class RuleType {
  @Field(() => String, { description: 'Its number, such as "B05".' })
  number!: string;

  @Field(() => RuleSectionEnum, { description: 'Its section of the catalogue.' })
  section!: RuleSection;

  @Field(() => String, { description: 'What it is about, in Thai.' })
  titleTh!: string;

  @Field(() => String, { description: 'What it is about, in English.' })
  titleEn!: string;

  @Field(() => String, { description: 'The words of the document, in Thai.' })
  textTh!: string;

  @Field(() => TextBasisEnum, { description: 'How these words were come by.' })
  textBasis!: TextBasis;

  @Field(() => String, { description: 'The same in English: a translation of ours.' })
  textEn!: string;

  @Field(() => String, {
    description: 'The document: 000, the criteria of 2568 to 2570; 003, the explanation of the decree.',
  })
  document!: string;

  @Field(() => String, { description: 'The clause as it is cited in Thai.' })
  clauseTh!: string;

  @Field(() => String, { description: 'The clause.' })
  clauseEn!: string;

  @Field(() => String, { nullable: true, description: 'The sections of the decree; null: none is named.' })
  law!: string | null;

  @Field(() => [RuleKindEnum], { description: 'What it asks of software.' })
  kinds!: readonly RuleKind[];

  @Field(() => RuleStatusEnum, { description: 'Where it stands.' })
  status!: RuleStatus;

  @Field(() => Boolean, { description: 'Whether a project that breaks it will not be considered at all.' })
  refusesProject!: boolean;

  @Field(() => Boolean, { description: 'Whether it concerns plans of provinces.' })
  forProvinces!: boolean;

  @Field(() => Boolean, { description: 'Whether it concerns plans of provincial groups.' })
  forGroups!: boolean;

  @Field(() => String, { description: 'What to do where it does not hold, in Thai.' })
  toDoTh!: string;

  @Field(() => String, { description: 'What to do where it does not hold, in English.' })
  toDoEn!: string;
}

@ObjectType('OutcomeCounts', { description: 'How many results have each outcome.' })
export class OutcomeCountsType {
  @Field(() => Int, { description: 'That hold.' })
  pass!: number;

  @Field(() => Int, { description: 'That do not.' })
  fail!: number;

  @Field(() => Int, { description: 'That do not apply.' })
  notApplicable!: number;

  @Field(() => Int, { description: 'That somebody has to decide.' })
  needsHuman!: number;

  @Field(() => Int, { description: 'That were computed.' })
  computed!: number;

  @Field(() => Int, { description: 'Among these: that facts leave open and a person has decided.' })
  judged!: number;

  @Field(() => Int, { description: 'Among those that do not hold: whose breach is accepted for a reason on record.' })
  excepted!: number;
}
