import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { ConfigError } from '../config/config-error.js';
import { createPool } from '../database/pool.js';
import { createWriteDatabase } from '../database/write-database.js';
import { ImportImpossible } from '../imports/domain/import-impossible.js';
import { type LoadedPlan, loadBudgetBill } from '../imports/run/load-budget-bill.js';
import { signInLoader } from '../imports/store/loading-actor.js';
import { prepareForCommand } from '../startup/prepare-for-command.js';
import type { CommandInput } from '../startup/run-command.js';

const BILL_2565 = 'seeds/budget-bill-2565';
const NAME = 'load-budget-bill';

const HELP = `Loads the projects and expenditure items that a budget bill gives provinces and groups, as annual plans in force.

  npm run load:budget-bill                      the bill of fiscal year 2565, from ${BILL_2565}
  npm run load:budget-bill -- --projects FILE --items FILE

  --document TEXT     what is put on record as the document
  --committee TEXT    who decided (default: รัฐสภา)
  --resolution TEXT   the decision
  --decided-on DAY    YYYY-MM-DD (default: the first day of the fiscal year)
  --warnings          list all warnings, not only how many there are`;

/** `npm run load:budget-bill`: loading the same again changes nothing. */
export async function run({ database, logger, args }: CommandInput): Promise<void> {
  const options = readOptions(args);
  if (options.help) return void console.log(HELP);
  const [projects, items] = await Promise.all([readCsv(options.projects), readCsv(options.items)]);
  await prepareForCommand(database, logger);
  const owner = new Client({ connectionString: database.migrationUrl, application_name: `plan-lineage ${NAME}` });
  await owner.connect();
  const pool = createPool({ databaseUrl: database.databaseUrl, poolSize: 2, statementTimeoutMs: 0 });
  try {
    const actorId = await signInLoader(owner, NAME);
    const { document, committee, resolution } = options;
    const record = { actorId, document, committee, resolution, decidedOn: options['decided-on'] ?? null };
    await load(loadBudgetBill(createWriteDatabase(pool), { projects, items }, record), options.warnings);
    await owner.query('analyze');
  } catch (error) {
    throw error instanceof ImportImpossible ? new ConfigError(error.message) : error;
  } finally {
    await pool.end();
    await owner.end();
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        projects: { type: 'string', default: `${BILL_2565}/projects.csv` },
        items: { type: 'string', default: `${BILL_2565}/items.csv` },
        document: { type: 'string', default: 'งบประมาณรายจ่าย พ.ศ. 2565 ฉบับที่ 3 เล่มที่ 13' },
        committee: { type: 'string', default: 'รัฐสภา' },
        resolution: { type: 'string', default: 'งบประมาณรายจ่ายประจำปี' },
        'decided-on': { type: 'string' },
        warnings: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new ConfigError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

async function readCsv(path: string): Promise<{ file: string; content: string }> {
  try {
    return { file: basename(path), content: await readFile(path, 'utf8') };
  } catch {
    throw new ConfigError(`${path} cannot be read. Give the path of a CSV file.`);
  }
}

type Progress = AsyncGenerator<LoadedPlan & { readonly done: number; readonly total: number }>;

/** Loads plan by plan, with a bar on a terminal, and tells what came of it. */
async function load(plans: Progress, allWarnings: boolean): Promise<void> {
  const bar = new SingleBar(
    { format: 'Budget bill {bar} {value}/{total} plans, {code}', clearOnComplete: true, noTTYOutput: false },
    Presets.rect,
  );
  const loaded: LoadedPlan[] = [];
  for await (const plan of plans) {
    if (loaded.length === 0) bar.start(plan.total, 0, { code: '' });
    loaded.push(plan);
    bar.update(plan.done, { code: plan.planCode });
  }
  bar.stop();
  tell(loaded, allWarnings);
  if (loaded.some(({ outcome }) => outcome === 'REFUSED')) process.exitCode = 1;
}

function tell(loaded: readonly LoadedPlan[], allWarnings: boolean): void {
  for (const { planCode, faults } of loaded) {
    for (const { severity, sheet, cell, rule, message } of faults) {
      if (severity === 'WARNING' && !allWarnings) continue;
      console.log(`${severity} ${planCode} ${sheet}!${cell}${rule ? ` (${rule})` : ''}: ${message}`);
    }
  }
  const count = (outcome: LoadedPlan['outcome']) => loaded.filter((plan) => plan.outcome === outcome).length;
  const sum = (name: keyof LoadedPlan['counts']) => loaded.reduce((total, { counts }) => total + counts[name], 0);
  console.log(
    `${count('PUBLISHED')} plans loaded, ${count('UNCHANGED')} as they were, ${count('REFUSED')} refused; ` +
      `${sum('created')} projects new, ${sum('changed')} changed, ${sum('removed')} removed; ${sum('warnings')} warnings.`,
  );
}
