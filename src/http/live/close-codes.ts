/** Why the server closes a connection, beside the reasons of the protocol itself; docs: docs/live.md. */
export const CLOSE = {
  stopping: { code: 1001, reason: 'The server is stopping: connect again.' },
  fault: { code: 1011, reason: 'Something went wrong on our side.' },
  full: { code: 1013, reason: 'There are too many connections: try again later.' },
  slow: { code: 1013, reason: 'Too many events wait to be taken: connect again, and read what you need anew.' },
  unavailable: { code: 1013, reason: 'The token cannot be checked at the moment: try again later.' },
  badMessage: { code: 4400, reason: 'Only servers send a message of this type.' },
  badToken: { code: 4403, reason: 'The token is not valid.' },
  tokenExpired: { code: 4403, reason: 'The token has expired: connect again with a new one.' },
} as const;
