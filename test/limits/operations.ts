import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = 'examples/operations';

/** Arguments from the seeds for each example operation, the largest pages asked for. */
const VARIABLES: Record<string, Record<string, unknown>> = {
  Areas: { first: 100 },
  Coverage: { framework: 'NATIONAL_STRATEGY', level: 'MASTER_PLAN' },
  Frameworks: {},
  FrameworkElements: { framework: 'NATIONAL_STRATEGY', level: 'SUB_PLAN', first: 100 },
  Gaps: { areaCode: 'TH-55', first: 100 },
  PlanTree: { areaCode: 'TH-55', startYear: 2571 },
  Refetch: { id: idOf('FiveYearPlan', 'TH-55-P2571') },
  Search: { text: 'การ', first: 100 },
  SupportingNodes: { framework: 'NATIONAL_STRATEGY', level: 'STRATEGY', code: '2', first: 100 },
  Trace: { id: idOf('FiveYearPlan', 'TH-55-P2571') },
};

export interface ExampleOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** Every example operation with arguments. */
export function exampleOperations(): ExampleOperation[] {
  return readdirSync(DIRECTORY).flatMap((file) => {
    const document = readFileSync(join(DIRECTORY, file), 'utf8');
    return [...document.matchAll(/^query (\w+)/gm)].map((match) => {
      const name = match[1] as string;
      const variables = VARIABLES[name];
      if (!variables) throw new Error(`${name} in ${file} has no arguments here`);
      return { name, document, variables };
    });
  });
}

/** The ID of an object, as the server makes it. */
export function idOf(type: string, code: string): string {
  return Buffer.from(`${type}:${code}`).toString('base64url');
}
