// Derives the seed files from a directory of sources: node --experimental-strip-types run.mjs <sources> [<seeds>]
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// The project's imports end in .js, as they run when compiled; here the .ts file itself is what runs.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL) {
      const typescript = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(typescript)) return next(typescript.href, context);
    }
    return next(specifier, context);
  },
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const [sources = `${root}../shared`, seeds = `${root}seeds`] = process.argv.slice(2);
if (!existsSync(sources)) {
  console.error(`There are no sources at ${sources}. Usage: run.mjs <directory of sources> [<directory of seeds>]`);
  process.exit(1);
}
const { deriveSeeds } = await import('./derive-seeds.ts');
for (const file of deriveSeeds(sources, seeds)) console.log(file);
