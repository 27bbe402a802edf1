import type { FormName } from '../../forms/domain/form-name.js';
import { JSON_VERSION } from '../../forms/plain/form-json.js';
import { PLAIN_COLUMNS, type PlainColumn } from '../../forms/plain/plain-columns.js';
import type { ImportFile } from '../domain/import-file.js';
import { ImportImpossible } from '../domain/import-impossible.js';
import { type PlainRecord, readPlainRecords } from './plain-records.js';

/** The forms that come in. */
const IMPORTED: readonly FormName[] = ['J2', 'GJ2'];

type Json = Readonly<Record<string, unknown>>;

/** The JSON of form จ.2; places are paths in it, such as "projects[3].budget". */
export function readPlainJson(fileName: string, text: string): ImportFile {
  const json = parsed(fileName, text);
  if (json.version !== JSON_VERSION || !(IMPORTED as readonly unknown[]).includes(json.form)) {
    throw notOurs(fileName, `wanted is version ${JSON_VERSION} of ${IMPORTED.join(' or ')}`);
  }
  return readPlainRecords(fileName, recordsIn(json));
}

function parsed(fileName: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw notOurs(fileName, error instanceof Error ? error.message : String(error));
  }
}

function notOurs(fileName: string, why: string): ImportImpossible {
  return new ImportImpossible({
    code: 'UNKNOWN_FORM',
    message: `${fileName} is not the JSON of a form: ${why}. Begin with a file of \`exportForm(format: JSON)\`.`,
    messageTh: `${fileName} ไม่ใช่ JSON ของแบบฟอร์ม โปรดเริ่มจากไฟล์ที่ได้จาก exportForm(format: JSON)`,
  });
}

/** The rows that the CSV of the same content has. */
function recordsIn(json: Json): PlainRecord[] {
  const head = { form: textIn(json.form), area_code: textIn(json.areaCode), fiscal_year: textIn(json.fiscalYear) };
  return listIn(json.projects).flatMap((project, i) => {
    const at = `projects[${i}]`;
    const own = record(at, {
      ...head,
      level: 'PROJECT',
      code: textIn(project.code),
      title: textIn(project.title),
      project_class: textIn(project.projectClass),
      owner_section: textIn(project.ownerSection),
      rank: textIn(project.rank),
      programme: textIn(project.programme),
      strategy_master_plan: linesIn(project.strategyCodes),
      milestones: linesIn(project.milestones),
      indicators: linesIn(project.indicators),
      implementing_units: linesIn(project.units),
      budget_baht: textIn(project.budget),
    });
    return [
      own,
      ...listIn(project.activities).flatMap((activity, j) => activityRecords(`${at}.activities[${j}]`, head, activity)),
    ];
  });
}

function activityRecords(at: string, head: Partial<Record<PlainColumn, string>>, activity: Json): PlainRecord[] {
  const own = record(at, {
    ...head,
    level: 'MAIN_ACTIVITY',
    code: textIn(activity.code),
    title: textIn(activity.title),
    implementing_units: linesIn(activity.units),
    budget_baht: textIn(activity.budget),
  });
  const titles = Array.isArray(activity.subActivities) ? activity.subActivities : [];
  return [
    own,
    ...titles.map((title, i) =>
      record(`${at}.subActivities[${i}]`, { ...head, level: 'SUB_ACTIVITY', title: textIn(title) }),
    ),
  ];
}

function record(at: string, columns: Partial<Record<PlainColumn, string>>): PlainRecord {
  const all = Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, columns[column] ?? ''])) as Record<
    PlainColumn,
    string
  >;
  return { columns: all, place: () => ({ sheet: null, cell: at }) };
}

function listIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((one): one is Json => typeof one === 'object' && one !== null) : [];
}

/** Money is text: a number of JSON would lose digits that it shows. */
function textIn(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function linesIn(value: unknown): string {
  return Array.isArray(value) ? value.map(textIn).join('\n') : textIn(value);
}
