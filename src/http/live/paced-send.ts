import type { WebSocket } from 'ws';

/**
 * Sends a message, and resolves once it is out of our hands: the next event of a subscription is made only then. From a
 * client that does not take what it asked for, nothing more is read until it does.
 */
export function send(socket: WebSocket, text: string, unsentBytes: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) {
      resolve();
      return;
    }
    // What cannot be sent closes the connection, and with it all that waits for it.
    socket.send(text, () => {
      if (socket.isPaused && socket.bufferedAmount <= unsentBytes) socket.resume();
      resolve();
    });
    if (socket.bufferedAmount > unsentBytes) socket.pause();
  });
}
