// The policies that `stoa permissions` prints, judged by Stoa's own check of policies and AWS's service authorisation reference.

import { describe, expect, it } from 'vitest';
import { CALLS } from '../src/aws/calls/table.ts';
import { actionsOf, policiesOf } from '../src/aws/permissions.ts';
import { validatePolicy } from '../src/identity/index.ts';

describe('the policies of the collector', () => {
  it('name actions that AWS has, and nothing that its checks object to', () => {
    const found = policiesOf(actionsOf(CALLS)).flatMap((policy) => validatePolicy(JSON.stringify(policy)).findings.map(({ message }) => message));
    expect(found).toEqual([]);
  });
});
