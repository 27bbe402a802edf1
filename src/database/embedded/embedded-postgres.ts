import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../../config/config-error.js';
import { isConnectionError } from '../database-errors.js';
import { findInstallation } from './binaries.js';
import { createCluster } from './create-cluster.js';
import { type InstanceLock, takeInstanceLock } from './instance-lock.js';
import { keptPasswords, ROLES } from './passwords.js';
import { findPlaces } from './places.js';
import { findRunning, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { createRoles, DATABASE } from './roles.js';
import { systemUser } from './system-user.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Nobody asked for this folder: another one may take its place when PostgreSQL cannot use it. */
  readonly dataDirIsDefault?: boolean;
  /** Settings of PostgreSQL, beside ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The embedded PostgreSQL, running. */
export interface EmbeddedPostgres {
  /** As the role that owns nothing. */
  readonly databaseUrl: string;
  /** As the role that reads what is published. */
  readonly readerUrl: string;
  /** As the role that owns the database and migrates. */
  readonly migrationUrl: string;
  /** As the superuser of the cluster: for tests that make databases of their own. */
  readonly administratorUrl: string;
  /** Where the data is in fact. */
  readonly dataDir: string;
  readonly pid: number;
  readonly port: number;
  /** Whether a server that outlived an earlier process was taken over. */
  readonly adopted: boolean;
  /** Stops it cleanly. */
  stop(): Promise<void>;
}

const SETTINGS = {
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  log_min_duration_statement: '2s',
};

/** Starts the PostgreSQL that came from npm on a data folder, or takes over the one that runs there already. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = systemUser();
  const installation = await findInstallation();
  const places = await findPlaces(installation, options.dataDir, options.dataDirIsDefault ?? false, user);
  const passwords = keptPasswords(places.passwordFile);
  await createCluster(places, passwords.administrator, user);

  const settings = { ...SETTINGS, ...options.settings };
  const urlOn = (port: number, role: keyof typeof ROLES, database: string) =>
    `postgres://${ROLES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`;

  /** The lock, or undefined when the server does not answer (it may just be going down). */
  async function lockOn(postmaster: Postmaster): Promise<InstanceLock | undefined> {
    try {
      return await takeInstanceLock(urlOn(postmaster.port, 'administrator', 'postgres'), places.home);
    } catch (error) {
      if (isConnectionError(error)) return undefined;
      throw error;
    }
  }

  const left = findRunning(places);
  let postmaster = left;
  let lock: InstanceLock | undefined;
  // A server that runs may be coming up or going down: it gets a while before it is stopped.
  for (let attempt = 0; postmaster && !lock && attempt < 100; attempt += 1) {
    lock = postmaster.port > 0 ? await lockOn(postmaster) : undefined;
    if (lock) break;
    await sleep(100);
    postmaster = findRunning(places);
  }
  if (!postmaster || !lock) {
    await stopPostmaster(places, user);
    postmaster = await startPostmaster(places, settings, user);
    lock = await lockOn(postmaster);
  }
  if (!lock) throw new ConfigError(`The embedded database does not answer. Its log: ${places.logFile}`);
  const held = lock;
  const { pid, port } = postmaster;
  await createRoles(urlOn(port, 'administrator', 'postgres'), passwords);

  return {
    databaseUrl: urlOn(port, 'application', DATABASE),
    readerUrl: urlOn(port, 'reader', DATABASE),
    migrationUrl: urlOn(port, 'owner', DATABASE),
    administratorUrl: urlOn(port, 'administrator', 'postgres'),
    dataDir: places.home,
    pid,
    port,
    adopted: left?.pid === pid,
    async stop() {
      // The lock goes with the server: nobody can take over one that is about to stop.
      await stopPostmaster(places, user);
      await held.release().catch(() => undefined);
    },
  };
}
