import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../core/index.ts';
import { readNetwork } from './index.ts';

describe('firewalls of a network', () => {
  it('are told apart where two Regions have one of the same name', () => {
    const records = ['eu-west-1', 'us-east-1'].map((region) => ({
      type: 'AWS::NetworkFirewall::Firewall',
      arn: `arn:aws:network-firewall:${region}:111122223333:firewall/guard`,
      id: 'guard',
      account: '111122223333',
      region,
      tags: {},
      config: { VpcId: 'vpc-1', FirewallStatus: { SyncStates: { [`${region}a`]: { Attachment: { EndpointId: `vpce-${region}` } } } } },
    }));
    const { snapshot } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: [] }, records);
    expect([...readNetwork(snapshot).firewalls.values()].flatMap(({ endpointIds }) => endpointIds)).toEqual(['vpce-eu-west-1', 'vpce-us-east-1']);
  });
});
