import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    env: { NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 120_000,
    // Some build the program before their tests, on every core beside each other.
    hookTimeout: 120_000,
    // One file for every core: the default leaves one core to watching, which nobody does here.
    maxWorkers: '100%',
  },
});
