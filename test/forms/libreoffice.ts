import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standInFont } from './stand-in-font.js';

/** LibreOffice with a profile and a font of its own, for as long as a test file runs. */
export interface LibreOffice extends Disposable {
  /** A file in another format. */
  convert(file: Buffer, from: string, to: string): Buffer;
  /** The pages of a PDF as pictures. */
  pages(pdf: Buffer): Buffer[];
}

const SOFFICE = 'soffice';
const PDFTOPPM = 'pdftoppm';

export function startLibreOffice(): LibreOffice {
  const directory = mkdtempSync(join(tmpdir(), 'plan-lineage-office-'));
  const env = { ...process.env, HOME: directory, FONTCONFIG_FILE: standInFont(join(directory, 'fonts')) };
  const profile = `-env:UserInstallation=file://${directory}/profile`;
  return {
    convert(file, from, to) {
      const work = mkdtempSync(join(directory, 'work-'));
      writeFileSync(join(work, `form.${from}`), file);
      execFileSync(
        SOFFICE,
        [profile, '--headless', '--convert-to', to, '--outdir', join(work, 'out'), join(work, `form.${from}`)],
        {
          env,
          stdio: 'pipe',
        },
      );
      const [made] = readdirSync(join(work, 'out'));
      return readFileSync(join(work, 'out', made as string));
    },
    pages(pdf) {
      const work = mkdtempSync(join(directory, 'work-'));
      writeFileSync(join(work, 'form.pdf'), pdf);
      execFileSync(PDFTOPPM, ['-r', '80', '-png', join(work, 'form.pdf'), join(work, 'page')], { env, stdio: 'pipe' });
      const names = readdirSync(work).filter((name) => name.endsWith('.png'));
      return names.toSorted().map((name) => readFileSync(join(work, name)));
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}
