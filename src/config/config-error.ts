/** Something that the person who started the server can mend: shown without a stack trace, then exit code 1. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
