import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-lineage-boundaries-'));
  await cp(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The names of the rules that a small project of these files breaks, by the project's own configuration. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout));
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const uses = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const X = 'export const x = 1;\n';

describe('the check of the boundaries', () => {
  test('passes what follows them', async () => {
    const files = {
      'src/main.ts': uses('./http/app.js'),
      'src/http/app.ts': uses('../areas/api/area.js').replace('const y', 'const x'),
      'src/areas/api/area.ts': uses('../store/area.js').replace('const y', 'const x'),
      'src/areas/store/area.ts': uses('../domain/area.js').replace('const y', 'const x'),
      'src/areas/domain/area.ts': X,
    };
    expect(await brokenRules(files)).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['no-cycles', { 'src/a.ts': uses('./b.js'), 'src/b.ts': uses('./a.js') }],
    ['domain-is-pure', { 'src/areas/domain/a.ts': uses('../store/b.js'), 'src/areas/store/b.ts': X }],
    ['domain-is-pure', { 'src/areas/domain/a.ts': `import { Client } from 'pg';\nexport const y = Client;\n` }],
    ['domain-is-pure', { 'src/areas/domain/a.ts': `import type { Client } from 'pg';\nexport type Y = Client;\n` }],
    [
      'domain-is-pure',
      { 'src/areas/domain/a.ts': `import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n` },
    ],
    ['workbook-reader-stands-alone', { 'src/workbooks/read/a.ts': uses('../../plans/b.js'), 'src/plans/b.ts': X }],
    ['store-knows-no-api', { 'src/areas/store/a.ts': uses('../../plans/api/b.js'), 'src/plans/api/b.ts': X }],
    ['store-knows-no-api', { 'src/areas/store/a.ts': uses('../../graphql/b.js'), 'src/graphql/b.ts': X }],
    ['only-main-imports-http', { 'src/graphql/a.ts': uses('../http/b.js'), 'src/http/b.ts': X }],
    ['database-knows-no-feature', { 'src/database/a.ts': uses('../areas/store/b.js'), 'src/areas/store/b.ts': X }],
    ['startup-comes-last', { 'src/http/a.ts': uses('../startup/b.js'), 'src/startup/b.ts': X }],
    ['no-tests-in-the-product', { 'src/a.ts': uses('../test/b.js'), 'test/b.ts': X }],
    ['no-orphans', { 'src/alone.ts': X }],
    ['nothing-unresolvable', { 'src/a.ts': uses('./missing.js') }],
  ])('catches a violation of %s', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });
});
