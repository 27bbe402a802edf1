import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';

/** A message of the protocol graphql-transport-ws. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** What a server sent for one event. */
export interface Event {
  readonly data?: { readonly planChanged: Record<string, unknown> } | null;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** A client that sends what it is told, and remembers what came: unlike a library it may also break the rules. */
export interface LiveClient extends Disposable {
  readonly socket: WebSocket;
  readonly messages: Message[];
  send(message: Message | string): void;
  /** The next message that has not been taken yet. */
  next(): Promise<Message>;
  /** The next event of a subscription; fails where it is anything else. */
  event(id?: string): Promise<Event>;
  /** The errors with which a subscription is refused. */
  errors(id?: string): Promise<NonNullable<Event['errors']>>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

export interface ConnectOptions {
  readonly protocol?: string | null;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly autoPong?: boolean;
}

/** Connects, without a word of the protocol yet. Fails with the HTTP status where the server refuses the handshake. */
export async function connect(url: string, options: ConnectOptions = {}): Promise<LiveClient> {
  const { protocol = 'graphql-transport-ws', headers, path = '/graphql', autoPong = true } = options;
  const address = `${url.replace('http', 'ws')}${path}`;
  const socket = new WebSocket(address, protocol ?? [], { headers, autoPong });
  const messages: Message[] = [];
  let taken = 0;
  let wake = () => {};
  let over = false;
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => {
      over = true;
      wake();
      resolve({ code, reason: String(reason) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response: IncomingMessage) => {
      reject(new Error(`${response.statusCode} ${response.headers['content-type']}`));
      response.resume();
    });
  });
  socket.on('error', () => {});

  async function next(): Promise<Message> {
    while (messages.length <= taken) {
      if (over) throw new Error('The connection was closed');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return messages[taken++] as Message;
  }
  async function nextOf(type: string, id: string): Promise<unknown> {
    const message = await next();
    if (message.type === type && message.id === id) return message.payload;
    throw new Error(`Wanted is a message "${type}" for "${id}": ${JSON.stringify(message)}`);
  }
  return {
    socket,
    messages,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next,
    event: async (id = '1') => (await nextOf('next', id)) as Event,
    errors: async (id = '1') => (await nextOf('error', id)) as NonNullable<Event['errors']>,
    closed,
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** Connects and is acknowledged. */
export async function connectAs(url: string, payload?: unknown, options?: ConnectOptions): Promise<LiveClient> {
  const client = await connect(url, options);
  client.send({ type: 'connection_init', payload });
  const { type } = await client.next();
  if (type !== 'connection_ack') throw new Error(`Not acknowledged: ${type}`);
  return client;
}
