import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';

/** Listens where the configuration says. Answers the base address; 0.0.0.0 is shown as an address that works. */
export async function listen(fastify: FastifyInstance, config: Pick<Config, 'host' | 'port'>): Promise<string> {
  const { host, port } = config;
  try {
    await fastify.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new ConfigError(`Port ${port} on ${host} is in use. Stop what listens there, or set PORT to another port.`);
    }
    if (code === 'EACCES') throw new ConfigError(`Port ${port} on ${host} needs more rights: set PORT above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new ConfigError(`HOST ${host} is no address of this machine.`);
    }
    throw new Error(`Cannot listen on ${host}:${port}: ${message}`);
  }
  const address = fastify.server.address();
  const actualPort = address && typeof address === 'object' ? address.port : port;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${actualPort}`;
}
