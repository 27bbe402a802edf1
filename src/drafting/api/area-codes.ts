import { areaByCode } from '../../areas/api/area.loaders.js';
import type { RequestContext } from '../../graphql/context.js';
import { type ChangeError, changeError, type FieldPath } from '../../mutation/domain/change-error.js';
import type { NodeContentInput } from './content.inputs.js';

/** The lists whose entries name a province. */
const LISTS = ['beneficiaries', 'locations', 'groupShares'] as const;

/** Those of the codes of areas in some contents that there are. */
export async function findAreaCodes(
  context: RequestContext,
  contents: readonly NodeContentInput[],
): Promise<ReadonlySet<string>> {
  const codes = new Set(
    contents.flatMap((content) => LISTS.flatMap((name) => (content[name] ?? []).map(({ areaCode }) => areaCode))),
  );
  const known = await Promise.all(
    [...codes].map(async (code) => (code != null && (await areaByCode(context).load(code)) ? [code] : [])),
  );
  return new Set(known.flat());
}

/** Reports codes of areas that there are not. */
export function checkAreaCodes(
  content: NodeContentInput,
  at: FieldPath,
  known: ReadonlySet<string>,
  errors: ChangeError[],
): void {
  for (const name of LISTS) {
    content[name]?.forEach(({ areaCode }, i) => {
      if (areaCode == null || known.has(areaCode)) return;
      errors.push(
        changeError(
          'UNKNOWN_AREA_CODE',
          [...at, name, i, 'areaCode'],
          `There is no area "${areaCode}". Codes look like "TH-55"; \`areas\` answers all of them.`,
          `ไม่พบพื้นที่รหัส "${areaCode}" รหัสเช่น TH-55 ดูทั้งหมดได้ที่ areas`,
        ),
      );
    });
  }
}
