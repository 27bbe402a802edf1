// PostGraphile 5 in production over the schema `plain`: DATABASE_URL and POOL_SIZE say on what.
// Not type-checked with the project: its packages belong to the benchmark alone.
import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

const preset = {
  extends: [PostGraphileAmberPreset, PgAggregatesPreset, PostGraphileConnectionFilterPreset],
  // Lists without edges and cursors wherever a question needs no page: the leaner form.
  schema: { defaultBehavior: '+list' },
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['plain'],
      // The session settings of our own server.
      poolConfig: {
        max: Number(process.env.POOL_SIZE),
        options: '-c timezone=UTC -c datestyle=ISO -c jit=off -c search_path=plain,plain_inner,public',
        statement_timeout: 60_000,
      },
    }),
  ],
  grafserv: { graphiql: false, watch: false, graphqlOverGET: false, websockets: false },
  grafast: { explain: false, timeouts: { planning: 5_000, execution: 60_000 } },
};

const instance = postgraphile(preset);
if (process.argv.includes('--print-schema')) {
  const { printSchema } = await import('graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  await instance.release();
} else {
  const server = createServer();
  server.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`listening on http://127.0.0.1:${server.address().port}\n`);
  });
  process.on('SIGTERM', () => process.exit(0));
}
