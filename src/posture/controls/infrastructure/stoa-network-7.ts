// Stoa.Network.7: routes lead to targets that are there.

import { asObjects, asString, fact, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::RouteTable';
const STATES: ReadonlySet<string> = new Set(['active', 'blackhole', 'filtered']);
const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'] as const;

const destinationOf = (route: JsonObject) => DESTINATIONS.flatMap((key) => asString(route[key]) ?? [])[0] ?? 'a destination';

export const STOA_NETWORK_7: Control = {
  id: 'Stoa.Network.7',
  title: 'routes lead to targets that are there',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: {},
  mitre: ['T1599'],
  doc: {
    rationale:
      'A route whose gateway, peering connection, firewall endpoint or interface is gone drops what it matches, and being the most specific one it hides every other way there. It also waits: a peering connection or an interface that takes the place of the old one makes the route work again, for whoever made it.',
    avoid: 'resource "aws_route" "partner" {\n  destination_cidr_block    = "10.99.0.0/16"\n  vpc_peering_connection_id = "PEERING_THAT_IS_DELETED"\n}',
    prefer:
      'resource "aws_route" "partner" {\n  destination_cidr_block    = "10.99.0.0/16"\n  vpc_peering_connection_id = aws_vpc_peering_connection.partner.id\n}',
    sources: [
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no route table');
    const ref = refOf(record);
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the route table belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'its VPC is shared with this account'));
    if (!Array.isArray(record.config['Routes'])) return unknown('the routes could not be read', [unread(record, 'Routes')]);
    const routes = asObjects(record.config['Routes']);
    const gone = routes.flatMap((route, index) =>
      route['State'] === 'blackhole' ? [{ route, step: fact(ref, `Routes[${index}]`, route, `nothing takes what goes to ${destinationOf(route)}`) }] : [],
    );
    if (gone.length > 0)
      return fail(
        `${gone.length === 1 ? 'a route leads' : `${gone.length} routes lead`} to a target that is gone: ${gone
          .slice(0, 3)
          .map(({ route }) => destinationOf(route))
          .join(', ')}`,
        ...gone.map(({ step }) => step),
      );
    const unclear = routes.flatMap((route, index) => (STATES.has(asString(route['State']) ?? '') ? [] : [unread(record, `Routes[${index}].State`)]));
    if (unclear.length > 0) return unknown('the answer does not say whether every route works', unclear);
    return pass('every route leads to a target that is there', fact(ref, 'Routes.length', routes.length, 'none of them is a black hole'));
  },
  remediation: ({ region, record }) => {
    const route = asObjects(record?.config['Routes']).find((one) => one['State'] === 'blackhole') ?? {};
    const flag =
      route['DestinationPrefixListId'] !== undefined
        ? 'destination-prefix-list-id'
        : route['DestinationIpv6CidrBlock'] !== undefined
          ? 'destination-ipv6-cidr-block'
          : 'destination-cidr-block';
    const destination = DESTINATIONS.flatMap((key) => asString(route[key]) ?? [])[0] ?? 'DESTINATION';
    return {
      cli: [
        `aws ec2 delete-route --region ${shellWord(region)} --route-table-id=${shellWord(record?.id ?? 'ROUTE_TABLE_ID')} --${flag}=${shellWord(destination)}`,
      ],
      terraform: '# remove the resource "aws_route" whose target is gone, or name a target that is there',
      console: [
        'Open VPC in the Region, choose Route tables, open the table and choose Edit routes',
        'Remove the routes whose status is Blackhole, or give them a target that is there, and save',
      ],
    };
  },
};
