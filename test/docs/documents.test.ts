import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Config, loadConfig } from '../../src/config/config.js';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { CHANGE_ERROR_CODES } from '../../src/mutation/domain/change-error.js';
import { documents, ROOT, read, section, table } from './documents.js';

const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

/** The anchor that a heading gets. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

describe.each(documents())('%s', (path) => {
  const text = read(path);

  test('names only commands that package.json has', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
    const direct = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name!);
    expect([...new Set([...named, ...direct])].filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#', 2);
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(ROOT, target))) return true;
      if (anchor === undefined) return false;
      const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
      return !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('says nothing of a machine, and leaves nothing to do', () => {
    expect(text).not.toMatch(/\/(home|root|work|tmp)\/|\bTODO\b|\bFIXME\b/);
  });
});

describe('the table of the configuration in the README', () => {
  const rows = table(section(read('README.md'), '## Configuration'));
  const defaults = loadConfig({});

  /** DATABASE_POOL_SIZE is databasePoolSize. */
  function settingOf(variable: string): keyof Config {
    return variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Config;
  }

  function defaultOf(variable: string): string {
    const value = variable === 'DATA_DIR' ? '.data' : defaults[settingOf(variable)];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? 'none' : `\`${value}\``;
  }

  test('has every variable that the server reads, and none else', () => {
    const asked = new Set<string>();
    const watched = new Proxy<Record<string, string | undefined>>(
      {},
      {
        get(_target, name) {
          asked.add(String(name));
          return undefined;
        },
      },
    );
    loadConfig(watched);
    expect(rows.map(([name]) => name).toSorted()).toEqual([...asked].map((name) => `\`${name}\``).toSorted());
  });

  test('has the defaults of the code', () => {
    const stated = rows.map(([name, value]) => [name, value]);
    expect(stated).toEqual(rows.map(([name]) => [name, defaultOf(name!.replaceAll('`', ''))]));
    expect(defaults.dataDir).toBe(join(process.cwd(), '.data'));
  });
});

describe('docs/errors.md', () => {
  const rows = table(read('docs/errors.md'));

  test('has the codes of the catalogue with their meanings, in its order', () => {
    expect(rows.map(([code, meaning]) => [code, meaning])).toEqual(
      Object.entries(ERROR_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });

  test('has the codes of what a person can mend', () => {
    expect(table(section(read('docs/errors.md'), '## What a person can mend'))).toEqual(
      Object.entries(CHANGE_ERROR_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });

  test('says of each code what to do, and what is missing from the answer', () => {
    for (const [code, , advice, data] of rows) {
      expect([code, advice]).toEqual([code, expect.stringMatching(/\w+.*\.$/)]);
      expect([code, data]).toEqual([code, expect.stringMatching(/^(none|the field|none, or the field)$/)]);
    }
  });
});
