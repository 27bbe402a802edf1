// The suites that take their time: property tests and faults at length, and whatever is named *.long.test.ts.
import config from './jest.config.js';

process.env.LONG = '1';

/** @type {import('jest').Config} */
export default {
  ...config,
  testMatch: [
    '<rootDir>/test/**/*.long.test.ts',
    '<rootDir>/test/**/*.property.test.ts',
    '<rootDir>/test/faults/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
};
