import { type changeError, type FieldPath } from '../../mutation/domain/change-error.js';
import { isBlank } from '../../mutation/domain/texts.js';
import { depthOf, LEVEL_NAMES, type PlanLevel } from '../../plans/domain/plan-level.js';
import { ASSETS_OF_MOU, DETAIL_RULES, MONEY_OF_MOU, SIGNATURES_OF_MOU } from './detail-rules.js';
import type { DetailLists, DetailName, Details } from './details.js';

type Report = (...of: Parameters<typeof changeError>) => void;

/** What must say something, in each list. */
const NEVER_BLANK: { readonly [Name in DetailName]?: keyof Details[Name] & string } = {
  expenditureLines: 'name',
  beneficiaries: 'name',
  benefits: 'description',
  attachments: 'title',
  foreignTrips: 'country',
  ministryRequests: 'title',
  mouSignatures: 'name',
  mouMoney: 'party',
  mouAssets: 'item',
};

/** What there may be once only in a list, told apart by this. */
const ONCE: { readonly [Name in DetailName]?: keyof Details[Name] & string } = {
  traits: 'trait',
  phases: 'fiscalYear',
  groupShares: 'areaCode',
};

/** Figures that are not negative, in whichever list. */
const FIGURES = new Set(['quantity', 'unitPrice', 'amount', 'count', 'total', 'granted']);

const COUNTRY = /^[A-Z]{2}$/;

/** What belongs to a memorandum stands in it in the input: the name there, and how many of them it may have. */
const IN_MOU: { readonly [Name in DetailName]?: { readonly name: string; readonly longest: number } } = {
  mouSignatures: { name: 'signatures', longest: SIGNATURES_OF_MOU },
  mouMoney: { name: 'money', longest: MONEY_OF_MOU },
  mouAssets: { name: 'assets', longest: ASSETS_OF_MOU },
};

/** What a person can mend in the lists of one node. `level`: as the database counts them; null: not known. */
export function checkDetails(
  lists: DetailLists,
  level: number | null,
  annual: boolean,
  at: FieldPath,
  report: Report,
): void {
  for (const name of Object.keys(lists) as DetailName[]) {
    const list = (lists[name] ?? []) as readonly object[] as readonly Record<string, unknown>[];
    checkPlace(name, list, level, annual, at, report);
    const pathOf = placesIn(name, list, at);
    const seen = new Set<unknown>();
    list.forEach((entry, i) => {
      const path = pathOf(i);
      const said = NEVER_BLANK[name];
      if (said && isBlank(entry[said] as string)) {
        report('BLANK', [...path, said], `An entry of ${name} says something here.`, 'ต้องระบุข้อความ');
      }
      for (const [property, value] of Object.entries(entry)) {
        if (FIGURES.has(property) && typeof value === 'string' && value.startsWith('-')) {
          report('OUT_OF_RANGE', [...path, property], 'This figure is not negative.', 'ตัวเลขนี้ติดลบไม่ได้');
        }
      }
      const key = ONCE[name];
      if (key && seen.has(entry[key])) {
        report(
          'DUPLICATE',
          [...path, key],
          `${String(entry[key])} stands twice in this list. Put the two together.`,
          `${String(entry[key])} ซ้ำในรายการเดียวกัน โปรดรวมเป็นรายการเดียว`,
        );
      }
      if (key) seen.add(entry[key]);
    });
  }
  checkLines(lists.expenditureLines ?? [], [...at, 'expenditureLines'], report);
  checkLocations(lists.locations ?? [], [...at, 'locations'], report);
  checkTrips(lists.foreignTrips ?? [], [...at, 'foreignTrips'], report);
  checkCounts(lists, at, report);
}

/** Where each entry stands in the input: what belongs to a memorandum within it. */
function placesIn(name: DetailName, list: readonly Record<string, unknown>[], at: FieldPath) {
  const inMou = IN_MOU[name];
  if (!inMou) return (i: number): FieldPath => [...at, name, i];
  return (i: number): FieldPath => {
    const mou = Number(list[i]?.mou);
    const first = list.findIndex((entry) => entry.mou === mou);
    return [...at, 'mous', mou - 1, inMou.name, i - first];
  };
}

function checkPlace(
  name: DetailName,
  list: readonly Record<string, unknown>[],
  level: number | null,
  annual: boolean,
  at: FieldPath,
  report: Report,
): void {
  const { levels, longest } = DETAIL_RULES[name];
  const fits = (one: PlanLevel) => depthOf(one) === level && (one !== 'ANNUAL_PLAN' || annual);
  if (level !== null && list.length > 0 && !levels.some(fits)) {
    const names = levels.map((one) => LEVEL_NAMES[one]);
    report(
      'NOT_FOR_THIS_LEVEL',
      [...at, name],
      `Only these have ${name}: ${names.map(({ en }) => en).join(', ')}.`,
      `ใช้ได้เฉพาะ${names.map(({ th }) => th).join(' ')}`,
    );
  }
  const counts = IN_MOU[name] ? [...Map.groupBy(list, ({ mou }) => mou).values()].map(({ length }) => length) : [];
  const most = Math.max(
    list.length > longest ? list.length : 0,
    ...counts.filter((n) => n > (IN_MOU[name]?.longest ?? 0)),
  );
  if (most === 0) return;
  const allowed = list.length > longest ? longest : (IN_MOU[name]?.longest ?? longest);
  report(
    'OUT_OF_RANGE',
    [...at, IN_MOU[name] ? 'mous' : name],
    `The list has ${most} entries, and may have ${allowed}.`,
    `รายการมีได้ไม่เกิน ${allowed} รายการ`,
  );
}

function checkLines(lines: NonNullable<DetailLists['expenditureLines']>, at: FieldPath, report: Report): void {
  lines.forEach(({ amount, quantity, unitPrice }, i) => {
    if (amount !== null || (quantity !== null && unitPrice !== null)) return;
    report(
      'BLANK',
      [...at, i, 'amount'],
      'A line states an amount, or both quantity and unitPrice.',
      'ต้องระบุจำนวนเงิน (amount) หรือทั้งจำนวน (quantity) และราคาต่อหน่วย (unitPrice)',
    );
  });
}

function checkLocations(locations: NonNullable<DetailLists['locations']>, at: FieldPath, report: Report): void {
  locations.forEach(({ latitude, longitude, ...named }, i) => {
    if ((latitude === null) !== (longitude === null)) {
      const missing = latitude === null ? 'latitude' : 'longitude';
      report('BLANK', [...at, i, missing], `A point has both degrees: state ${missing} too.`, `ต้องระบุ ${missing} ด้วย`);
    }
    for (const [property, value, most] of [
      ['latitude', latitude, 90],
      ['longitude', longitude, 180],
    ] as const) {
      if (value === null || Math.abs(Number(value)) <= most) continue;
      report(
        'OUT_OF_RANGE',
        [...at, i, property],
        `${property} is between -${most} and ${most} degrees, not ${value}.`,
        `${property} ต้องอยู่ระหว่าง -${most} ถึง ${most}`,
      );
    }
    if (latitude !== null || Object.values(named).some((value) => !isBlank(value))) return;
    report('BLANK', [...at, i], 'A location says where: at least a province or a place.', 'ต้องระบุพื้นที่อย่างน้อยหนึ่งอย่าง');
  });
}

function checkTrips(trips: NonNullable<DetailLists['foreignTrips']>, at: FieldPath, report: Report): void {
  trips.forEach(({ country, departsOn, returnsOn }, i) => {
    if (!isBlank(country) && !COUNTRY.test(country)) {
      report(
        'OUT_OF_RANGE',
        [...at, i, 'country'],
        `"${country}" is no code of a country: two capitals (ISO 3166-1), such as "JP".`,
        `รหัสประเทศต้องเป็นอักษรละตินตัวใหญ่สองตัว เช่น JP`,
      );
    }
    if (departsOn !== null && returnsOn !== null && returnsOn < departsOn) {
      report('OUT_OF_RANGE', [...at, i, 'returnsOn'], 'returnsOn lies before departsOn.', 'วันกลับอยู่ก่อนวันเดินทาง');
    }
  });
}

/** What is counted from 1 on. */
function checkCounts({ ministryRequests, mous }: DetailLists, at: FieldPath, report: Report): void {
  const check = (value: number | null, field: FieldPath, most: number) => {
    if (value === null || (value >= 1 && value <= most)) return;
    report('OUT_OF_RANGE', field, `This is a number from 1 to ${most}.`, `ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง ${most}`);
  };
  ministryRequests?.forEach(({ rank }, i) => {
    check(rank, [...at, 'ministryRequests', i, 'rank'], 100_000);
  });
  mous?.forEach(({ copies }, i) => {
    check(copies, [...at, 'mous', i, 'copies'], 100);
  });
}
