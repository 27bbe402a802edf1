// `npm start`: compiles, then runs the server in this very process, so that signals reach it.
import { build } from './build.mjs';

process.env.NODE_ENV ??= 'production';
if (build()) {
  const { main } = await import('../dist/main.js');
  await main();
} else {
  process.exitCode = 1;
}
