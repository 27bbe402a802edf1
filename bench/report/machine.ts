import { arch, cpus, platform, totalmem } from 'node:os';

/** The machine in a few words. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}/${arch()}, Node.js ${process.versions.node}`;
}
