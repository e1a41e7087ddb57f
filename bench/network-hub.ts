// The organisation of the network benchmarks with a transit gateway that joins all of its VPCs: everybody has a route to everybody.

import { createSnapshot, type JsonObject, type ResourceRecord, type Snapshot } from '../dist/core/index.js';

const GATEWAY = 'tgw-0123456789abcdef0';
const TABLE = 'tgw-rtb-0123456789abcdef0';

/** INVARIANT: every VPC has addresses of its own. */
export function joinedByHub(snapshot: Snapshot): Snapshot {
  const vpcs = snapshot.of('AWS::EC2::VPC').records;
  const [first] = vpcs;
  if (first === undefined) return snapshot;
  const { account, region } = first;
  const made = (type: string, id: string, config: JsonObject): ResourceRecord => ({
    type: `AWS::EC2::${type}`,
    arn: `arn:aws:ec2:${region}:${account}:x/${id}`,
    id,
    account,
    region,
    tags: {},
    config,
  });
  const subnets = new Map<string, string[]>();
  for (const { id, config } of snapshot.of('AWS::EC2::Subnet').records) {
    const vpc = config['VpcId'] as string;
    subnets.set(vpc, [...(subnets.get(vpc) ?? []), id]);
  }
  const attachmentOf = (vpc: string) => vpc.replace('vpc-', 'tgw-attach-');
  const place = (vpc: string) => ({ TransitGatewayAttachmentId: attachmentOf(vpc), ResourceId: vpc, ResourceType: 'vpc' });
  const records = function* (): Generator<ResourceRecord> {
    for (const type of snapshot.types) {
      for (const record of snapshot.of(type).records) {
        if (type !== 'AWS::EC2::RouteTable') yield record;
        else {
          const routes = record.config['Routes'] as readonly JsonObject[];
          yield {
            ...record,
            config: {
              ...record.config,
              Routes: [...routes, { DestinationCidrBlock: '10.0.0.0/8', TransitGatewayId: GATEWAY, State: 'active', Origin: 'CreateRoute' }],
            },
          };
        }
      }
    }
    yield made('TransitGateway', GATEWAY, { TransitGatewayId: GATEWAY, State: 'available', Options: {} });
    for (const { id } of vpcs) {
      // A subnet of each zone: the last three of a VPC.
      const own = {
        TransitGatewayAttachmentId: attachmentOf(id),
        TransitGatewayId: GATEWAY,
        VpcId: id,
        SubnetIds: subnets.get(id)?.slice(-3) ?? [],
        State: 'available',
        Options: {},
      };
      yield made('TransitGatewayVpcAttachment', attachmentOf(id), own);
    }
    yield made('TransitGatewayRouteTable', TABLE, {
      TransitGatewayRouteTableId: TABLE,
      TransitGatewayId: GATEWAY,
      Associations: vpcs.map(({ id }) => ({ ...place(id), State: 'associated' })),
      Propagations: [],
      Routes: vpcs.map(({ id, config }) => ({
        DestinationCidrBlock: config['CidrBlock'] ?? '',
        Type: 'propagated',
        State: 'active',
        TransitGatewayAttachments: [place(id)],
      })),
    });
  };
  return createSnapshot({ source: snapshot.source, takenAt: snapshot.takenAt, coverage: snapshot.coverage.rows }, records()).snapshot;
}
