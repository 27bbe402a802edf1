import { resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { integer, oneOf, origins, postgresUrl, type Setting, someOf, text, webAddress } from './settings.js';

/** How the server runs. Everything comes from the environment; docs: README, "Configuration". */
export interface Config {
  readonly nodeEnv: 'production' | 'development' | 'test';
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** An outside PostgreSQL; without it the embedded one runs. */
  readonly databaseUrl: string | undefined;
  /** The same database, as the role that owns the tables; without it `databaseUrl` migrates. */
  readonly migrationDatabaseUrl: string | undefined;
  /** The same database, as a role that reads what is published; without it `databaseUrl` reads. */
  readonly readerDatabaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** How much of the database may be kept in memory; 0: nothing. */
  readonly snapshotMemoryMb: number;
  /** Where the embedded PostgreSQL keeps its data (absolute), and whether somebody asked for that place. */
  readonly dataDir: string;
  readonly dataDirIsDefault: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly corsOrigins: readonly string[];
  /** The address by which clients know the server; without it links begin as the request did. */
  readonly publicUrl: string | undefined;
  /** Whose tokens are believed; undefined: nobody's, unless there is the development issuer. */
  readonly auth: AuthConfig | undefined;
  /** Whether an issuer for trying things out may exist: only this machine can ask, and nobody said that it is production. */
  readonly developmentIssuer: boolean;
  /** How many WebSocket connections a process has at most, and how many subscriptions one of them. */
  readonly liveConnections: number;
  readonly liveSubscriptions: number;
  /** A statement, and a whole request, is cancelled after this time. */
  readonly queryTimeoutSeconds: number;
  readonly writeTimeoutSeconds: number;
  /** After SIGTERM: how long to answer on with a failing readiness, so that load balancers look elsewhere. */
  readonly drainDelaySeconds: number;
  /** How long requests in flight may take to finish once the server stops. */
  readonly shutdownGraceSeconds: number;
}

/** An issuer of tokens, and what its tokens must be like. */
export interface AuthConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are. */
  readonly jwksUrl: string;
  readonly algorithms: readonly string[];
}

/** Signatures with a key pair: the issuer's secret is not ours to have. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Reads and checks the environment. All bad values are named together, each with what is wanted. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  function optional<Value>(name: string, setting: Setting<Value>): Value | undefined {
    const given = env[name]?.trim();
    if (!given) return undefined;
    const value = setting.read(given);
    if (value === undefined) problems.push(`${name} must be ${setting.wanted}; got ${shown(name, given)}`);
    return value;
  }

  const dataDir = optional('DATA_DIR', text('the path of a folder'));
  const databaseUrl = optional('DATABASE_URL', postgresUrl());
  const migrationDatabaseUrl = optional('MIGRATION_DATABASE_URL', postgresUrl());
  if (migrationDatabaseUrl && !env.DATABASE_URL?.trim()) {
    problems.push('MIGRATION_DATABASE_URL needs DATABASE_URL: the embedded database has a migration role of its own');
  }
  const readerDatabaseUrl = optional('READER_DATABASE_URL', postgresUrl());
  if (readerDatabaseUrl && !env.DATABASE_URL?.trim()) {
    problems.push('READER_DATABASE_URL needs DATABASE_URL: the embedded database has a reading role of its own');
  }
  const issuer = optional('AUTH_ISSUER', webAddress());
  const audience = optional('AUTH_AUDIENCE', text('the audience that tokens are meant for'));
  const jwksUrl = optional('AUTH_JWKS_URL', webAddress());
  const algorithms = optional('AUTH_ALGORITHMS', someOf(...ALGORITHMS)) ?? ['RS256', 'ES256', 'EdDSA'];
  if ((issuer === undefined) !== (audience === undefined) || (jwksUrl && !issuer)) {
    problems.push('AUTH_ISSUER and AUTH_AUDIENCE go together, and AUTH_JWKS_URL needs them');
  }
  const host = optional('HOST', text('a host name or an IP address')) ?? '127.0.0.1';
  const config: Config = {
    nodeEnv: optional('NODE_ENV', oneOf('production', 'development', 'test')) ?? 'production',
    host,
    port: optional('PORT', integer(0, 65_535)) ?? 4000,
    databaseUrl,
    migrationDatabaseUrl,
    readerDatabaseUrl,
    databasePoolSize: optional('DATABASE_POOL_SIZE', integer(1, 1000)) ?? 10,
    snapshotMemoryMb: optional('SNAPSHOT_MEMORY_MB', integer(0, 65_536)) ?? 128,
    dataDir: resolve(dataDir ?? '.data'),
    dataDirIsDefault: dataDir === undefined,
    logLevel: optional('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')) ?? 'info',
    corsOrigins: optional('CORS_ORIGINS', origins()) ?? [],
    publicUrl: optional('PUBLIC_URL', webAddress())?.replace(/\/$/, ''),
    auth:
      issuer && audience
        ? { issuer, audience, algorithms, jwksUrl: jwksUrl ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json` }
        : undefined,
    developmentIssuer: !issuer && !databaseUrl && LOOPBACK.includes(host) && !isSaidToBeProduction(env),
    liveConnections: optional('LIVE_CONNECTIONS', integer(0, 100_000)) ?? 1000,
    liveSubscriptions: optional('LIVE_SUBSCRIPTIONS', integer(1, 1000)) ?? 20,
    queryTimeoutSeconds: optional('QUERY_TIMEOUT_SECONDS', integer(1, 600)) ?? 10,
    writeTimeoutSeconds: optional('WRITE_TIMEOUT_SECONDS', integer(1, 600)) ?? 60,
    drainDelaySeconds: optional('DRAIN_DELAY_SECONDS', integer(0, 300)) ?? 1,
    shutdownGraceSeconds: optional('SHUTDOWN_GRACE_SECONDS', integer(1, 600)) ?? 20,
  };
  if (problems.length > 0) throw new ConfigError(`The configuration is wrong:\n- ${problems.join('\n- ')}`);
  return config;
}

/** Where nobody said anything, `npm start` itself says production: that does not count here. */
function isSaidToBeProduction(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.NODE_ENV?.trim() === 'production' && env.NODE_ENV_IS_OURS !== '1';
}

/** An address may hold a password: it is never repeated. */
function shown(name: string, value: string): string {
  return name.endsWith('_URL') ? 'something else (not shown: it may hold a password)' : JSON.stringify(value);
}
