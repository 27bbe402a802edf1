import type { WebSocket } from 'ws';

/**
 * Pings a client again and again, so that proxies between see that the connection is used. One that has not answered by
 * the next time is gone, whatever TCP believes. Answers what stops it.
 */
export function keepAlive(socket: WebSocket, pingMs: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}
