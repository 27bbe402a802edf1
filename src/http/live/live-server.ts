import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { ChangedState } from '../../live/domain/changed-plan.js';
import type { PlanChangeFeed } from '../../live/store/plan-change-feed.js';
import { errorBody } from '../error-body.js';
import { answerOnSocket } from '../raw-answer.js';
import { requestIdOf } from '../request-id.js';
import { isAllowedOrigin } from './allowed-origin.js';
import { CLOSE } from './close-codes.js';
import { keepAlive } from './keep-alive.js';
import { connectionOver } from './live-connection.js';
import type { LiveLimits } from './live-limits.js';
import { type AuthenticateConnection, liveProtocol } from './live-protocol.js';
import type { LiveServices } from './live-subscription.js';
import { send } from './paced-send.js';

export interface LiveServerOptions {
  readonly services: LiveServices;
  readonly feeds: Readonly<Record<ChangedState, PlanChangeFeed>>;
  readonly limits: LiveLimits;
  readonly corsOrigins: readonly string[];
  /** How many connections there may be, and subscriptions on each. */
  readonly connections: number;
  readonly subscriptions: number;
  /** The largest message that a client may send. */
  readonly messageBytes: number;
  readonly authenticate: AuthenticateConnection;
  /** Whether the server is about to stop: nobody new is served then. */
  readonly isStopping: () => boolean;
}

/** The WebSocket side of a server. */
export interface LiveServer {
  /** Tells every client to connect elsewhere. All connections are gone within the time at the latest. */
  close(graceMs: number): void;
}

/** Whether a request asks for our WebSocket. What asks to upgrade to anything else is answered as if it did not ask. */
export function asksForWebSocket({ url = '', headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && url.split('?', 1)[0] === '/graphql';
}

/** Serves subscriptions over WebSocket on an HTTP server that hands on what `asksForWebSocket`. */
export function serveLive(server: Server, options: LiveServerOptions): LiveServer {
  const { limits, corsOrigins, services } = options;
  const { logger } = services;
  const protocol = liveProtocol({ ...options, initMs: limits.initMs });
  const handshakes = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: options.messageBytes,
    perMessageDeflate: false,
  });
  const open = new Set<WebSocket>();
  let stopMs: number | null = null;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const requestId = requestIdOf(request.headers);
    if (!isAllowedOrigin(request.headers, corsOrigins)) {
      refuseOrigin(socket, requestId, logger);
      return;
    }
    handshakes.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, requestId));
  });

  function serve(socket: WebSocket, requestId: string): void {
    // What is wrong with a connection closes it, which is told below.
    socket.on('error', () => {});
    const isFull = open.size >= options.connections;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (stopMs !== null) shut(socket, stopMs);
    else if (options.isStopping() || isFull) {
      const { code, reason } = options.isStopping() ? CLOSE.stopping : CLOSE.full;
      logger.info({ requestId, code, reason }, 'connection refused');
      socket.close(code, reason);
    } else converse(socket, requestId);
  }

  function converse(socket: WebSocket, requestId: string): void {
    const started = performance.now();
    const gone = new AbortController();
    const connection = connectionOver(socket, { requestId, gone: gone.signal, feeds: options.feeds, limits });
    const stopPings = keepAlive(socket, limits.pingMs);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text, limits.unsentBytes),
        close: (code, reason) => socket.close(code, reason),
        onMessage(take) {
          socket.on('message', (data: RawData) => {
            if (socket.readyState !== socket.OPEN) return;
            take(String(data)).catch((error: unknown) => {
              if (isOfServers(error)) {
                connection.close(CLOSE.badMessage);
                return;
              }
              logger.error({ requestId, err: error }, 'unexpected error');
              connection.close(CLOSE.fault);
            });
          });
        },
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      stopPings();
      gone.abort();
      const durationMs = Math.round(performance.now() - started);
      const subscriptions = connection.asked;
      logger.info({ requestId, code, reason: String(reason), subscriptions, durationMs }, 'connection closed');
      void closed(code, String(reason));
    });
  }

  return {
    close(graceMs) {
      stopMs = Math.min(graceMs, limits.closeMs);
      for (const socket of open) shut(socket, stopMs);
    },
  };
}

/** The library throws at a message that only servers send, such as "next". */
function isOfServers(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

/** Closes a connection of a server that stops: politely, and then whatever the client does. */
function shut(socket: WebSocket, withinMs: number): void {
  socket.resume();
  socket.close(CLOSE.stopping.code, CLOSE.stopping.reason);
  const timer = setTimeout(() => socket.terminate(), withinMs);
  socket.once('close', () => clearTimeout(timer));
}

function refuseOrigin(socket: Duplex, requestId: string, logger: Logger): void {
  const code = 'ORIGIN_NOT_ALLOWED';
  const message = 'Pages of this origin may not connect: add it to CORS_ORIGINS.';
  socket.on('error', () => {});
  logger.info({ requestId, method: 'GET', path: '/graphql', status: 403, errorCodes: [code] }, 'request');
  answerOnSocket(socket, 403, errorBody(code, message, requestId));
}
