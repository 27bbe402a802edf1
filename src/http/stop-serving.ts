import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long kept-alive connections stay open for a request that may be on its way, once no new one is taken. */
const LINGER_MS = 500;

/** How often it is looked whether all connections are gone. */
const LOOK_MS = 10;

/** How long new connections are still taken in before the listener closes, should they never cease to come. */
const TAKE_IN_MS = 500;

/** A turn of the event loop that took no longer had next to nothing to do. */
const SHORT_TURN_MS = 0.5;

/**
 * Lets a server stop without losing what was begun; call before it listens. From the first word of stopping on
 * (`isStopping`, or the stop itself) answers end their connections. The stop then takes three steps:
 *
 * 1. What already waits to be accepted is accepted, and the listener closes. Closing it earlier would reset those.
 * 2. Open connections are kept for a moment: what is sent on one at this very instant is still answered.
 * 3. Idle connections are closed; requests in flight have what is left of the grace period, then they are cut off.
 */
export function stoppable(fastify: FastifyInstance, isStopping: () => boolean): (graceMs: number) => Promise<void> {
  const { server } = fastify;
  const sockets = new Set<Socket>();
  let accepted = 0;
  let stopping = false;
  /** Requests wait for it while connections are taken in: an answered client would come again, and so without end. */
  let gate: Promise<void> | undefined;

  server.on('connection', (socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  fastify.addHook('onRequest', async () => {
    if (gate) await gate;
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (stopping || isStopping()) reply.header('connection', 'close');
  });

  /**
   * One connection is accepted in a turn of the event loop: a turn without one has found nobody waiting, and if it
   * was short, nobody has come since.
   */
  async function takeIn(): Promise<void> {
    const end = performance.now() + TAKE_IN_MS;
    await nextTurn();
    for (let now = performance.now(); now < end; ) {
      const before = { now, accepted };
      await nextTurn();
      now = performance.now();
      if (accepted === before.accepted && now - before.now < SHORT_TURN_MS) return;
    }
  }

  return async (graceMs) => {
    const end = performance.now() + graceMs;
    stopping = true;
    const { promise, resolve: open } = Promise.withResolvers<void>();
    gate = promise;
    await takeIn();
    const closed = closeListener(server);
    gate = undefined;
    open();
    const lingerEnd = Math.min(performance.now() + LINGER_MS, end);
    while (sockets.size > 0 && performance.now() < lingerEnd) await sleep(LOOK_MS);
    // A turn more, to see what has come in by now.
    await nextTurn();
    server.closeIdleConnections();
    // For Node.js a connection on which nothing was ever sent is no idle one.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    const cutOff = setTimeout(() => server.closeAllConnections(), Math.max(end - performance.now(), 0));
    await closed;
    clearTimeout(cutOff);
  };
}

/** Resolves when the last connection has closed. `http.Server.close` would close idle ones at once, under a sender's hands. */
function closeListener(server: Server): Promise<void> {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
}
