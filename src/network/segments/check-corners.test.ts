// Corners of intended segmentation: who is named, what decides, in what order it is told, and flows that are none.

import { describe, expect, it } from 'vitest';
import { checked, rule, SEGMENTS } from './check.cases.ts';
import { checkSegments } from './check.ts';
import { internetRows } from './internet.ts';
import { SEGMENT_KINDS, segmentMatrix } from './matrix.ts';
import { ACCOUNTS, eni, from, letting, modelOf, NETWORK, ORGANIZATION, peered, type Row } from './segments.cases.ts';
import { segment } from './selectors.cases.ts';

const only443 = peered(letting('vpc-data', [from('10.1.0.0/16', 443), from('10.1.1.0/24', 53, 'udp')]));
const FRONT = '  front > data tcp 443: eni-front eni-deep tcp 10.1.0.10:49152 > 10.2.0.10:443';
const told = (text: string, segments = SEGMENTS) => checked(modelOf(only443), [text], true, segments);

describe('a rule that names several segments', () => {
  it('means each of them, on either side', () => {
    expect(told('deny front,nobody -> data:443')).toEqual(['deny front,nobody -> data:443: broken', FRONT]);
    expect(told('deny front -> front,data:443')).toEqual(['deny front -> front,data:443: broken', FRONT]);
    expect(told('deny nobody -> data')).toEqual(['deny nobody -> data: kept']);
  });

  it('means with `any` those in no segment where another rule has none', () => {
    const data = SEGMENTS.filter(({ name }) => name === 'data');
    const lines = checked(modelOf(only443), ['deny any -> data:53', 'deny data -> data:22', 'deny any -> data:udp/53'], true, data);
    expect(lines.at(-1)).toBe('  no segment > data udp 53: eni-back eni-deep udp 10.1.1.10:49152 > 10.2.0.10:53');
  });
});

describe('the ends of a breach', () => {
  it('have the name of the smallest segment; of two as small, of the first in the file', () => {
    const twice = [segment('one', [{ subnet: ['front'] }]), segment('two', [{ subnet: ['front'] }]), segment('data', [{ vpc: ['vpc-data'] }])];
    expect(told('deny one -> data:443', twice)[1]).toBe(FRONT.replace('front >', 'one >'));
    expect(told('deny two -> data:443', [...twice].reverse())[1]).toBe(FRONT.replace('front >', 'two >'));
  });

  it('are told in the order of their names: of who sends, then of who receives', () => {
    const specs = ['z:front', 'y:back', 'x:deep', 'w:dark', 'v:try'].map((text) => {
      const [name = '', subnet = ''] = text.split(':');
      return segment(name, [{ subnet: [`subnet-${subnet}`] }]);
    });
    const { rules } = checkSegments(modelOf(peered([...NETWORK, ...ORGANIZATION])), {
      segments: specs,
      rules: [rule('deny any -> any:22')],
      defaultAllows: true,
    });
    const ends = rules[0]?.breaches.map((one) => `${one.from}${one.to}`) ?? [];
    expect(ends).toEqual(['wx', 'wy', 'wz', 'xw', 'xy', 'xz', 'yw', 'yx', 'yz', 'zw', 'zx', 'zy']);
  });
});

describe('a flow that is none', () => {
  it('breaks no rule: what a group lets in from nobody', () => {
    const model = modelOf(peered(letting('vpc-data', [from('10.1.0.0/16', 443), from('10.1.0.99/32', 22)])));
    expect(checked(model, ['deny web -> data:22'])).toEqual(['deny web -> data:22: kept']);
    expect(checked(model, ['allow web -> data:22', 'allow web -> data:443'])).toEqual(['allow web -> data:22: kept', 'allow web -> data:443: kept, used']);
  });
});

describe('counts', () => {
  const counted = (rows: readonly Row[], unread: readonly string[] = []) =>
    checkSegments(modelOf(rows, unread), { segments: [...SEGMENTS, segment('none', [{ vpc: ['vpc-none'] }])], rules: [], defaultAllows: true });

  it('have segments that nobody is in', () => {
    expect([...counted(only443).sizes]).toEqual([
      ['web', 2],
      ['front', 1],
      ['data', 2],
      ['none', 0],
    ]);
  });

  it('have what would have to be known of who is where', () => {
    const units = [segment('live', [{ ou: ['live'] }])];
    const { missing, outside } = checkSegments(modelOf(only443, ['AWS::Organizations::Organization']), { segments: units, rules: [], defaultAllows: true });
    expect([missing.map(({ name }) => name), outside]).toEqual([['organizations:DescribeOrganization'], 5]);
  });
});

describe('the internet', () => {
  const open = eni('eni-open', 'vpc-web', 'subnet-front', ACCOUNTS.web, {
    PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.20', Association: { PublicIp: '52.0.0.20' } }, { PrivateIpAddress: '10.1.0.21' }],
    Ipv6Addresses: [{ Ipv6Address: '2600:1::20' }],
  });
  const everything = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
  const dual = [...letting('vpc-web', [everything]), open].map((row) => {
    const { config } = row;
    if (row.id === 'vpc-web') return { ...row, config: { ...config, Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }] } };
    if (row.id === 'subnet-front') return { ...row, config: { ...config, Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/64' }] } };
    if (row.id === 'acl-vpc-web')
      return {
        ...row,
        config: {
          ...config,
          Entries: [false, true].flatMap((Egress) => [
            { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
            { RuleNumber: 101, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
          ]),
        },
      };
    if (row.id === 'sg-vpc-web') return { ...row, config: { ...config, IpPermissionsEgress: [everything] } };
    if (row.id !== 'rtb-subnet-front') return row;
    const routes = [...(Array.isArray(config['Routes']) ? config['Routes'] : []), { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', State: 'active' }];
    return { ...row, config: { ...config, Routes: routes } };
  });
  const hosts = (list: readonly { readonly first: bigint; readonly last: bigint }[]) =>
    list.map(({ first, last }) => `${first.toString(16)}-${last.toString(16)}`);

  it('comes in to the addresses that it knows: public ones of IPv4, all of IPv6', () => {
    const rows = [...internetRows(modelOf(dual), ({ id }) => (id === 'eni-open' ? 'it' : undefined), true, false)];
    expect(
      new Set(rows.map(({ direction, name, vpcId, version, receivers }) => `${direction} ${name} ${vpcId} ${version} ${hosts(receivers).join()}`)),
    ).toEqual(new Set(['in it vpc-web 4 a010014-a010014', 'in it vpc-web 6 26000001000000000000000000000020-26000001000000000000000000000020']));
  });

  it('is asked only about the direction that is meant', () => {
    const directions = (hasIn: boolean, hasOut: boolean) =>
      [...new Set([...internetRows(modelOf(dual), () => 'it', hasIn, hasOut)].map(({ direction }) => direction))].join();
    expect([directions(true, true), directions(true, false), directions(false, true), directions(false, false)]).toEqual(['in,out', 'in', 'out', '']);
  });

  it('sends nothing to segments that nobody names', () => {
    const data = SEGMENTS.filter(({ name }) => name === 'data');
    expect(checked(modelOf(dual), ['deny internet -> data'], true, data)).toEqual(['deny internet -> data: kept']);
  });

  it('is no service behind a gateway endpoint', () => {
    const endpoint: readonly Row[] = [
      { type: 'AWS::EC2::PrefixList', id: 'pl-s3', account: ACCOUNTS.test, config: { PrefixListName: 'com.amazonaws.us-east-1.s3', Cidrs: ['52.216.0.0/15'] } },
      {
        type: 'AWS::EC2::VPCEndpoint',
        id: 'vpce-1',
        account: ACCOUNTS.test,
        config: {
          VpcId: 'vpc-test',
          VpcEndpointType: 'Gateway',
          ServiceName: 'com.amazonaws.us-east-1.s3',
          State: 'available',
          RouteTableIds: ['rtb-subnet-try'],
        },
      },
    ];
    const rows = [...NETWORK, ...endpoint].map((row) => {
      if (row.id !== 'rtb-subnet-try' || !Array.isArray(row.config['Routes'])) return row;
      const more = { DestinationPrefixListId: 'pl-s3', GatewayId: 'vpce-1', State: 'active' };
      return { ...row, config: { ...row.config, Routes: [...row.config['Routes'], more] } };
    });
    expect(checked(modelOf(rows), ['deny try -> internet'], true, [segment('try', [{ vpc: ['vpc-test'] }])])).toEqual(['deny try -> internet: kept']);
  });

  it('has no interface of ours, though one has an address like those outside', () => {
    const odd = eni('eni-odd', 'vpc-web', 'subnet-back', ACCOUNTS.web, { PrivateIpAddresses: [{ PrivateIpAddress: '9.9.9.9' }] });
    const shown = eni('eni-shown', 'vpc-web', 'subnet-front', ACCOUNTS.web, {
      PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.20', Association: { PublicIp: '52.0.0.20' } }],
    });
    const rows = [...letting('vpc-web', [from('9.9.9.9/32', 443)]), odd, shown].map((row) =>
      row.id === 'sg-vpc-web'
        ? { ...row, config: { ...row.config, IpPermissionsEgress: [{ IpProtocol: 'tcp', FromPort: 25, ToPort: 25, IpRanges: [{ CidrIp: '9.9.9.9/32' }] }] } }
        : row,
    );
    const front = [segment('front', [{ subnet: ['front'] }])];
    expect(checked(modelOf(rows), ['deny internet -> front', 'deny front -> internet'], true, front)).toEqual([
      'deny internet -> front: broken',
      '  internet > front tcp 443: - eni-shown tcp 9.9.9.9:49152 > 10.1.0.20:443',
      'deny front -> internet: broken',
      '  front > internet tcp 25: eni-shown - tcp 10.1.0.20:49152 > 9.9.9.9:25',
    ]);
  });
});

describe('the matrix', () => {
  it('has four kinds', () => {
    expect(SEGMENT_KINDS).toEqual(['account', 'vpc', 'tier', 'subnet']);
  });

  it('is told in the order of who sends, then of who receives', () => {
    const later = ['subnet-z', 'subnet-b', 'subnet-y'];
    const rows = [
      ...NETWORK,
      ...later.flatMap((id, index): readonly Row[] => [
        {
          type: 'AWS::EC2::Subnet',
          id,
          account: ACCOUNTS.test,
          config: { VpcId: 'vpc-test', CidrBlock: `10.3.${index + 1}.0/24`, AvailabilityZone: 'us-east-1a' },
        },
        {
          type: 'AWS::EC2::RouteTable',
          id: `rtb-${id}`,
          account: ACCOUNTS.test,
          config: {
            VpcId: 'vpc-test',
            Associations: [{ SubnetId: id }],
            Routes: [{ DestinationCidrBlock: '10.3.0.0/16', GatewayId: 'local', State: 'active' }],
          },
        },
        eni(`eni-${9 - index}`, 'vpc-test', id, ACCOUNTS.test, { PrivateIpAddresses: [{ PrivateIpAddress: `10.3.${index + 1}.10` }] }),
      ]),
    ];
    const ends = segmentMatrix(modelOf(rows), 'subnet')
      .cells.filter((one) => later.includes(one.from) && later.includes(one.to))
      .map((one) => `${one.from.at(-1)}${one.to.at(-1)}`);
    expect(ends).toEqual(['by', 'bz', 'yb', 'yz', 'zb', 'zy']);
  });
});
