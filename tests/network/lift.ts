// What somebody would do about each obstacle that is told, done to the records themselves.

import type { JsonObject } from '../../src/core/index.ts';
import type { ReachAnswer } from '../../src/network/index.ts';
import { ACCOUNT, type World } from './world.ts';

type Obstacle = ReachAnswer['obstacles'][number][number];
// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
type Config = any;
type Lift = (record: Config, one: Obstacle, of: (type: string) => Config[]) => boolean;

const anything = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

/** `its route for 10.1.0.10 leads to pcx-1, not to tgw-1`: the address, and where it should lead. */
function wantedRoute({ means }: Obstacle): { readonly cidr: string; readonly target: string } | undefined {
  const address = /\bfor (\d+\.\d+\.\d+\.\d+)\b/.exec(means)?.[1];

  const target =
    /the way is to (\S+)$/.exec(means)?.[1] ??
    /is a blackhole \((\S+)\)$/.exec(means)?.[1] ??
    /\bto (\S+)$/.exec(means)?.[1] ??
    /its route to (\S+) is not/.exec(means)?.[1];
  return address === undefined || target === undefined ? undefined : { cidr: `${address}/32`, target };
}

const FIELDS: readonly (readonly [prefix: string, field: string])[] = [
  ['pcx-', 'VpcPeeringConnectionId'],
  ['tgw-', 'TransitGatewayId'],
  ['nat-', 'NatGatewayId'],
  ['', 'GatewayId'],
];

const route: Lift = (table, one) => {
  const wanted = wantedRoute(one);
  if (wanted === undefined) return false;
  const [, field = ''] = FIELDS.find(([prefix]) => wanted.target.startsWith(prefix)) ?? [];
  table.Routes = table.Routes.filter((other: Config) => other.DestinationCidrBlock !== wanted.cidr);
  table.Routes.push({ DestinationCidrBlock: wanted.cidr, [field]: wanted.target, State: 'active', Origin: 'CreateRoute' });
  return true;
};
const transitRoute: Lift = (table, one) => {
  const wanted = wantedRoute(one);
  if (wanted === undefined || !wanted.target.startsWith('tgw-attach-')) return false;
  table.Routes.push({
    DestinationCidrBlock: wanted.cidr,
    Type: 'static',
    State: 'active',
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: wanted.target }],
  });
  return true;
};
const rule: Lift = (group, { path }) => {
  group[path].push(structuredClone(anything));
  return true;
};

const LIFTS: Readonly<Record<string, Lift>> = {
  ENI_SG_RULES_MISMATCH: rule,
  SG_HAS_NO_RULES: rule,
  SUBNET_ACL_RESTRICTION: (acl, { path }) => {
    const entry = /^Entries\[(\d+)\]$/.exec(path)?.[1];
    const Egress = entry === undefined ? path === 'egress' : acl.Entries[Number(entry)].Egress;
    // Denials, and what is missing, are got past by a rule before all others.
    acl.Entries.push({ RuleNumber: 1, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress });
    return true;
  },
  NO_ROUTE_TO_DESTINATION: route,
  CANNOT_ROUTE: route,
  MORE_SPECIFIC_ROUTE: route,
  HIGHER_PRIORITY_ROUTE: route,
  BAD_STATE_ROUTE: route,
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: transitRoute,
  TGW_RTB_CANNOT_ROUTE: transitRoute,
  TGW_RTB_MORE_SPECIFIC_ROUTE: transitRoute,
  BAD_STATE: (record, { resource }) => {
    if (resource.type !== 'AWS::EC2::VPCPeeringConnection') return false;
    record.Status = { Code: 'active' };
    return true;
  },
  NO_INTERNET_GATEWAY: (vpc, _, of) => {
    const gateway = of('InternetGateway').find((one) => one.InternetGatewayId === `igw-${vpc.VpcId.at(-1)}`);
    if (!gateway.Attachments.some((one: Config) => one.VpcId === vpc.VpcId)) gateway.Attachments.push({ State: 'available', VpcId: vpc.VpcId });
    return true;
  },
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: (options) => {
    options.InternetGatewayBlockMode = 'off';
    return true;
  },
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: associate,
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: associate,
};

function associate(record: Config): boolean {
  if (record.PrivateIpAddresses === undefined) return false;
  record.PrivateIpAddresses[0].Association = { PublicIp: `52.0.9.${record.PrivateIpAddress.split('.').slice(1, 3).join('')}` };
  return true;
}

/** The world in which all of a set is changed; nothing where it names what a rule of AWS's forbids, or no single address. */
export function lifted(world: World, obstacles: readonly Obstacle[]): World | undefined {
  const of: Record<string, Config[]> = structuredClone(world.of) as Record<string, Config[]>;
  const list = (type: string): Config[] => of[`AWS::EC2::${type}`] ?? [];
  for (const one of obstacles) {
    const lift = LIFTS[one.code];
    const id = one.resource.id === ACCOUNT ? ACCOUNT : one.resource.id;
    const record = (of[one.resource.type] ?? []).find((candidate: JsonObject) => Object.values(candidate).includes(id));
    if (lift === undefined || record === undefined || !lift(record, one, list)) return undefined;
  }
  return { of };
}
