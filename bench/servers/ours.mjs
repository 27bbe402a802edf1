// Runs the compiled server of a checkout, without compiling it first as `npm start` does.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { main } = await import(pathToFileURL(join(process.argv[2], 'dist/main.js')).href);
await main();
