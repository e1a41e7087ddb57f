import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/aws/**/*.moto.ts'],
    env: { NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // One server, one organisation: the files build on nothing of each other, but two at once would only wait for each other.
    fileParallelism: false,
  },
});
