// Every property of the tests gets many times the rounds that it asks for: what goes wrong once in a hundred runs of `npm test` shows here.

import { vi } from 'vitest';

type FastCheck = typeof import('fast-check');

vi.mock('fast-check', async (original) => {
  const times = Number(process.env['STOA_TIMES'] ?? 1);
  const own = await original<FastCheck>();
  /** What fast-check takes where nothing is said: https://fast-check.dev/docs/configuration/user-definable-values/#run */
  const usual = 100;
  const assert = (property: Parameters<FastCheck['assert']>[0], parameters: { readonly numRuns?: number } = {}) =>
    own.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? usual) * times });
  return { ...own, assert, default: { ...own.default, assert } };
});
