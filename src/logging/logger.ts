import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

/** One JSON object a line on standard output. Addresses with passwords are never logged, and redacted if they are. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ['password', '*.password', 'connectionString', '*.connectionString'],
  };
  return destination ? pino(options, destination) : pino(options);
}
