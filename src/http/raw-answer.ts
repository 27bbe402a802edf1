import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorBody } from './error-body.js';

/** Answers where there is no reply of Fastify's to answer with, and closes the connection. */
export function answerOnSocket(socket: Duplex, status: number, errors: ErrorBody): void {
  const body = JSON.stringify(errors);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
