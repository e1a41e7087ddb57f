// The reader on real answers. The counts were made by another program from the same files: distinct ids of each member.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAwsCli, type SourceRead } from './index.ts';

const corpora = process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const isThere = existsSync(corpora);
const suite = isThere ? 'readAwsCli on real answers' : `readAwsCli on real answers (skipped: no corpora at ${corpora}; set STOA_CORPORA)`;

async function read(path: string): Promise<SourceRead> {
  const result = await readAwsCli(`${corpora}/${path}`);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe.skipIf(!isThere)(suite, () => {
  it.each([
    ['test-direct-connect-gateway', 25, 3, '123456789012', 'us-east-1'],
    ['test-load-balancer', 94, 2, '554773406868', 'us-east-2'],
    ['test-nat-gateway', 21, 0, '554773406868', 'us-east-2'],
    ['test-public-private-subnet', 20, 0, '554773406868', 'us-east-2'],
    ['test-public-subnet', 13, 0, '554773406868', 'us-east-2'],
    ['test-subnet', 14, 0, '554773406868', 'us-east-2'],
    ['test-transit-gateway', 37, 2, '554773406868', 'us-east-2'],
    ['test-vpc-endpoint-gateway', 101, 0, '554773406868', 'us-east-1'],
    ['test-vpc-peering', 29, 0, '554773406868', 'us-east-2'],
  ] as const)('reads the network %s', async (network, records, facets, account, region) => {
    const { snapshot, issues, counts } = await read(`batfish-aws/${network}`);
    expect(counts).toMatchObject({ records, facets, unknown: 0 });
    // None of these folders names its account; its answers agree on one.
    expect(issues.map((issue) => issue.code)).toEqual(['place-inferred']);
    const owners = new Set(snapshot.types.flatMap((type) => snapshot.of(type).records.map((record) => record.account)));
    owners.delete('aws');
    expect([...owners]).toEqual([account]);
    expect(snapshot.coverage.missing('AWS::EC2::VPC', account, region)).toBeUndefined();
    expect(snapshot.coverage.missing('AWS::EC2::FlowLog', account, region)?.reason).toBe('absent');
  });

  it('reads a network of two accounts, each thing once, with its owner', async () => {
    const { snapshot, issues } = await read('batfish-aws/test-transit-gateway-multi-account');
    expect(issues).toEqual([]);
    expect(snapshot.size).toBe(28);
    expect(snapshot.of('AWS::EC2::TransitGateway').records).toEqual([
      expect.objectContaining({
        account: '028403472736',
        tags: { Name: 'tgw-batfish' },
        arn: 'arn:aws:ec2:us-east-1:028403472736:transit-gateway/tgw-0efdeab79e9a8e490',
      }),
    ]);
    const attachment = snapshot.get('arn:aws:ec2:us-east-1:951601349076:transit-gateway-attachment/tgw-attach-0f8397dbb9b9bce0d');
    expect(attachment?.tags).toEqual({ Name: 'tgw-att-fish' });
    const [table] = snapshot.of('AWS::EC2::TransitGatewayRouteTable').records;
    expect(table?.config['Propagations']).toHaveLength(2);
    expect(table?.config['StaticRoutes']).toEqual([]);
  });

  it('reads the parts of a load balancer that a collector gathered into files of their own', async () => {
    const { snapshot } = await read('batfish-aws/test-load-balancer');
    const [balancer] = snapshot.of('AWS::ElasticLoadBalancingV2::LoadBalancer').records;
    expect(balancer?.config['Attributes']).toHaveLength(5);
    expect(snapshot.of('AWS::ElasticLoadBalancingV2::Listener').records).toHaveLength(1);
    const withHealth = snapshot
      .of('AWS::ElasticLoadBalancingV2::TargetGroup')
      .records.filter((group) => group.config['TargetHealthDescriptions'] !== undefined);
    expect(withHealth.map((group) => group.id)).toEqual(['test-lb-tg']);
    // AWS's own, seen from an account.
    expect(snapshot.of('AWS::EC2::VPCEndpointService').inAccount('aws')).toHaveLength(64);
    expect(snapshot.coverage.missing('AWS::EC2::PrefixList', '554773406868', 'us-east-2')?.reason).toBe('absent');
  });

  it('keeps no key of a VPN tunnel', async () => {
    const { snapshot, counts } = await read('batfish-aws/test-public-private-subnet');
    const [vpn] = snapshot.of('AWS::EC2::VPNConnection').records;
    expect(counts.withheld).toBe(2);
    expect(vpn?.config['CustomerGatewayConfiguration']).toMatch(/<pre_shared_key>\(not kept\)<\/pre_shared_key>/);
  });

  it('reads an answer of get-account-authorization-details, and says that its account numbers were mixed', async () => {
    const { snapshot, issues } = await read('gaad/example.json');
    const sizes = ['User', 'Group', 'Role', 'ManagedPolicy'].map((type) => snapshot.of(`AWS::IAM::${type}`).records.length);
    expect(sizes).toEqual([44, 5, 78, 84]);
    expect(issues.map((issue) => issue.code)).toEqual(['contradictory-account']);
    const ofAws = snapshot.of('AWS::IAM::ManagedPolicy').inAccount('aws');
    expect(ofAws.length).toBeGreaterThan(0);
    expect(ofAws.every((policy) => policy.config['AttachmentCount'] === undefined && policy.config['PolicyVersionList'] !== undefined)).toBe(true);
  });
});
