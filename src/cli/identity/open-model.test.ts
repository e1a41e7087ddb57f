import { describe, expect, it } from 'vitest';
import type { AccessModel } from '../../identity/index.ts';
import { withoutOrganization } from './open-model.ts';

const UNKNOWN = { unknown: 'organizations:DescribeOrganization: the source holds no answer of this call' };
const model: AccessModel = {
  partition: 'aws',
  organization: UNKNOWN,
  accounts: [{ id: '111122223333', parent: UNKNOWN, scps: UNKNOWN, rcps: UNKNOWN }],
  policies: [],
  principals: [],
  resources: [],
  endpoints: [],
};

describe('withoutOrganization', () => {
  it('takes away what is not known of an organisation', () => {
    const { organization, accounts } = withoutOrganization(model);
    expect(organization).toBeUndefined();
    expect(accounts).toEqual([{ id: '111122223333', scps: [], rcps: [] }]);
  });

  it('leaves an organisation that was read, with what is not known of its policies', () => {
    const organization = { id: 'o-1', managementAccount: '111122223333', policyTypes: [], nodes: [] };
    const read = { ...model, organization };
    expect(withoutOrganization(read)).toBe(read);
  });
});
