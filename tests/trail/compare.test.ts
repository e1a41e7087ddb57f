// Verdicts agree with an implementation of its own over the `openssl` command. `npm run test:deep -- --only trail` does 10,000.

import { describe, expect, it } from 'vitest';
import { MUTATIONS } from './bucket.ts';
import { compareTrails } from './compare.ts';
import { hasOpenssl } from './openssl.ts';

describe.skipIf(!hasOpenssl())('verifyTrail', () => {
  it('agrees with openssl on 1,000 chains that were spoilt', { timeout: 180_000 }, async () => {
    const { differences, verdicts, mutations } = await compareTrails(20261101, 1000);
    expect(differences).toEqual([]);
    for (const count of Object.values(verdicts)) expect(count).toBeGreaterThan(20);
    expect([...mutations.keys()].sort()).toEqual(Object.keys(MUTATIONS).sort());
  });
});
