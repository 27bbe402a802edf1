// `npm start`: compiles, then runs the server in this very process, so that signals reach it.
import { build } from './build.mjs';

// Libraries are quicker so. Whether somebody said that this is production is another question (src/config).
process.env.NODE_ENV_IS_OURS = process.env.NODE_ENV ? '' : '1';
process.env.NODE_ENV ||= 'production';
if (build()) {
  const { main } = await import('../dist/main.js');
  await main();
} else {
  process.exitCode = 1;
}
