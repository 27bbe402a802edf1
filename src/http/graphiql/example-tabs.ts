import { readFileSync } from 'node:fs';

/** A tab of the page: a document and its variables as text. */
export interface ExampleTab {
  readonly query: string;
  readonly variables: string;
}

/** The example operations in the order of the tabs, with variables that answer on the seeds. */
export const EXAMPLES: readonly { readonly file: string; readonly variables: Readonly<Record<string, unknown>> }[] = [
  { file: 'trace', variables: { id: '' } },
  { file: 'plan-tree', variables: { areaCode: 'TH-55', startYear: 2571 } },
  {
    file: 'coverage',
    variables: { framework: 'NATIONAL_STRATEGY', level: 'STRATEGY', areaCode: 'TH-55' },
  },
  { file: 'gaps', variables: { areaCode: 'TH-55', startYear: 2571, first: 20 } },
  {
    file: 'supporting-nodes',
    variables: { framework: 'NATIONAL_STRATEGY', level: 'STRATEGY', code: '2', areaCode: 'TH-55', first: 20 },
  },
  { file: 'search', variables: { text: 'ท่องเที่ยว', areaCode: 'TH-55', first: 20 } },
  { file: 'areas', variables: { first: 20, filter: null } },
  { file: 'frameworks', variables: { framework: 'NATIONAL_STRATEGY', level: 'MASTER_PLAN', first: 30 } },
  { file: 'refetch', variables: { id: '' } },
];

const FOLDER = new URL('../../../examples/operations/', import.meta.url);

/** The tabs, read from examples/operations. `exampleNodeId` is what the trace and the refetch begin with. */
export function exampleTabs(exampleNodeId: string): ExampleTab[] {
  return EXAMPLES.map(({ file, variables }) => ({
    query: readFileSync(new URL(`${file}.graphql`, FOLDER), 'utf8'),
    variables: JSON.stringify('id' in variables ? { ...variables, id: exampleNodeId } : variables, null, 2),
  }));
}
