import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/config-error.js';

describe('configuration', () => {
  test('an empty environment is enough', () => {
    expect(loadConfig({})).toEqual({
      nodeEnv: 'production',
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      readerDatabaseUrl: undefined,
      databasePoolSize: 10,
      snapshotMemoryMb: 128,
      dataDir: resolve('.data'),
      dataDirIsDefault: true,
      logLevel: 'info',
      corsOrigins: [],
      auth: undefined,
      developmentIssuer: true,
      liveConnections: 1000,
      liveSubscriptions: 20,
      queryTimeoutSeconds: 10,
      writeTimeoutSeconds: 60,
      drainDelaySeconds: 1,
      shutdownGraceSeconds: 20,
    });
  });

  test('every value can be set', () => {
    const config = loadConfig({
      PORT: '8080',
      DATABASE_URL: 'postgres://app:pw@db:5432/plans',
      MIGRATION_DATABASE_URL: 'postgresql://owner:pw@db/plans',
      READER_DATABASE_URL: 'postgres://reader:pw@db/plans',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      DATA_DIR: '/tmp/x',
    });
    expect(config).toMatchObject({
      port: 8080,
      databaseUrl: 'postgres://app:pw@db:5432/plans',
      readerDatabaseUrl: 'postgres://reader:pw@db/plans',
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      dataDir: '/tmp/x',
      dataDirIsDefault: false,
    });
  });

  test('an empty value counts as not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test('all bad values are named together, each with what is wanted', () => {
    const load = () => loadConfig({ PORT: '99999', LOG_LEVEL: 'loud', CORS_ORIGINS: 'plans.example/x' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/PORT must be a whole number from 0 to 65535; got "99999"/);
    expect(load).toThrow(/LOG_LEVEL must be one of fatal, .*; got "loud"/);
    expect(load).toThrow(/CORS_ORIGINS must be origins such as .*; got "plans.example\/x"/);
  });

  test.each(['-1', '4e3', '0x10', '80 80', '65536'])('PORT %s is refused', (port) => {
    expect(() => loadConfig({ PORT: port })).toThrow(/PORT must be/);
  });

  test('a wrong address is refused without repeating its password', () => {
    const load = () => loadConfig({ DATABASE_URL: 'mysql://root:hunter2@db/plans' });
    expect(load).toThrow(/DATABASE_URL must be an address such as postgres:/);
    expect(load).not.toThrow(/hunter2/);
  });

  test.each(['MIGRATION_DATABASE_URL', 'READER_DATABASE_URL'])('%s alone makes no sense', (name) => {
    expect(() => loadConfig({ [name]: 'postgres://o@db/p' })).toThrow(`${name} needs DATABASE_URL`);
  });
});
