import type { AddressInfo } from 'node:net';
import { connect as connectTo, createServer, type Socket } from 'node:net';

/** What a relay does between a client and PostgreSQL. */
export interface WireRelay extends AsyncDisposable {
  /** The same database, through the relay. */
  readonly url: string;
  /** How many statements have gone through since it was last asked to count. */
  readonly statements: number;
  /** From now on connections go to another server. */
  turnTo(databaseUrl: string): void;
  count(): void;
  /**
   * Calls `strike` once: before the n-th statement from now is passed on, or, with COMMITTED, when PostgreSQL has committed a
   * transaction and before the client hears of it. Nothing of that connection goes through afterwards.
   */
  strikeAt(moment: number | 'COMMITTED', strike: () => void): void;
}

/** A relay of PostgreSQL's wire protocol that sees each statement: faults come at a statement of one's choice. */
export async function startWireRelay(databaseUrl: string): Promise<WireRelay> {
  let target = new URL(databaseUrl);
  let statements = 0;
  let armed: { moment: number | 'COMMITTED'; strike: () => void } | null = null;
  const sockets = new Set<Socket>();

  const fire = (): void => {
    const strike = armed?.strike;
    armed = null;
    strike?.();
  };

  const server = createServer((client) => {
    const database = connectTo(Number(target.port || 5432), target.hostname);
    let isCut = false;
    const cut = () => {
      isCut = true;
      client.destroy();
      database.destroy();
    };
    // The client hears nothing more, not even that it is alone: it has no time to say so before it is struck.
    const strike = () => {
      isCut = true;
      database.removeAllListeners('close').destroy();
      fire();
    };
    const fromClient = messages({ startsUntyped: true }, (type, bytes) => {
      if (isCut) return;
      // Parse, or a simple query: one statement each.
      if (type === 'P' || type === 'Q') {
        statements += 1;
        if (armed?.moment === statements) return strike();
      }
      database.write(bytes);
    });
    const fromDatabase = messages({ startsUntyped: false }, (type, bytes) => {
      if (isCut) return;
      if (type === 'C' && armed?.moment === 'COMMITTED' && bytes.toString('latin1', 5).startsWith('COMMIT')) {
        return strike();
      }
      client.write(bytes);
    });
    client.on('data', fromClient).on('error', cut).on('close', cut);
    database.on('data', fromDatabase).on('error', cut).on('close', cut);
    for (const socket of [client, database]) {
      // Messages go on one by one: none may wait for the next.
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    get statements() {
      return statements;
    },
    turnTo(other) {
      target = new URL(other);
    },
    count() {
      statements = 0;
    },
    strikeAt(moment, strike) {
      statements = 0;
      armed = { moment, strike };
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Cuts a stream into messages: a type of one byte (the first message of a client has none) and a length. */
function messages(
  { startsUntyped }: { startsUntyped: boolean },
  onMessage: (type: string, bytes: Buffer) => void,
): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let isUntyped = startsUntyped;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = isUntyped ? 0 : 1;
      if (waiting.length < head + 4) return;
      const length = head + waiting.readInt32BE(head);
      if (waiting.length < length) return;
      const bytes = waiting.subarray(0, length);
      waiting = waiting.subarray(length);
      const type = isUntyped ? '' : String.fromCharCode(bytes[0] as number);
      isUntyped = false;
      onMessage(type, bytes);
    }
  };
}
