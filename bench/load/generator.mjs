// The load generator, a process of its own: a job as JSON on standard input, what was seen as JSON on standard output.
// Not type-checked with the project: its packages belong to the benchmark alone. The types: job.ts.
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

/** @type {import('./job.ts').LoadJob} */
const job = JSON.parse(await text(process.stdin));
const expected = job.requests[0].expect;
const latencies = [];
let failures = 0;
const unexpected = {};
let connection = 0;

const run = autocannon({
  url: job.url,
  connections: job.connections,
  pipelining: 1,
  duration: job.seconds,
  timeout: 120,
  requests: job.requests,
  // Each connection begins at another place of the sequence, or all of them would ask the same at the same time.
  setupClient(client) {
    const start = Math.floor((connection * job.requests.length) / job.connections);
    connection += 1;
    client.setRequests([...job.requests.slice(start), ...job.requests.slice(0, start)]);
  },
});
const started = performance.now();
let last = started;
run.on('response', (_client, status, _bytes, milliseconds) => {
  last = performance.now();
  if (status === expected) latencies.push(milliseconds);
  else {
    failures += 1;
    unexpected[status] = (unexpected[status] ?? 0) + 1;
  }
});
const result = await run;
latencies.sort((a, b) => a - b);
const quantile = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
if (failures > 0) console.error('Answers of another status:', unexpected);
process.stdout.write(
  JSON.stringify({
    perSecond: latencies.length / ((last - started) / 1000 || 1),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    failures: failures + result.errors + result.timeouts,
  }),
);
