// Stoa.Network.14: VPCs of production are not joined with others.

import { fact, type Missing, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import type { NetworkModel, VpcLink } from '../../../network/index.ts';
import { type Control, fail, notApplicable, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';
import { ENVIRONMENT_NEEDS, type EnvironmentAnswer, environmentOf, type FoundEnvironment, type SaidEnvironment } from './environment.ts';
import { ORGANISATION_NETWORK, organisationNetwork } from './organisation-network.ts';
import { ownVpc, VPC } from './own-vpc.ts';

/** The control, with what the organisation says of its environments. */
export function productionApart(said: readonly SaidEnvironment[]): Control {
  return { ...STOA_NETWORK_14, check: (subject, view) => check(subject, view, said) };
}

export const STOA_NETWORK_14: Control = {
  id: 'Stoa.Network.14',
  title: 'production is not joined with what is not production',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...ORGANISATION_NETWORK, ...ENVIRONMENT_NEEDS],
  frameworks: {},
  mitre: ['T1021', 'T1210', 'T1599'],
  doc: {
    rationale:
      'Development has weaker rules, more hands and test data of unknown origin: whoever gets in there should not be one route away from production. The rule fails where a VPC of production has routes by a peering connection or a transit gateway to one that is not of production, and that has routes back; what passes a VPC between them, such as one with a firewall, is not a direct way. What a VPC is for is told by `environments` in stoa.config.json; of what is not named there, by the tags `environment`, `env` and `stage`; without one by its name, its account’s and those of the units above, where all were read and all that say anything agree. Otherwise it is unknown: set the tag, or say it in the configuration. Which ports pass is told by `stoa segments`.',
    avoid: 'resource "aws_vpc_peering_connection" "copy" {\n  vpc_id      = aws_vpc.prod.id\n  peer_vpc_id = aws_vpc.staging.id\n}',
    prefer:
      '# an export through a bucket, or a firewall between the two:\nresource "aws_route" "staging" {\n  route_table_id         = aws_route_table.prod.id\n  destination_cidr_block = aws_vpc.staging.cidr_block\n  transit_gateway_id     = local.inspected_hub_id\n}',
    sources: [
      'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_securely_operate_multi_accounts.html',
      'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
      'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-isolated.html',
    ],
  },
  check: (subject, view) => check(subject, view, []),
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 delete-route --region ${shellWord(region)} --route-table-id ROUTE_TABLE_ID --destination-cidr-block OTHER_CIDR`,
      `aws ec2 delete-vpc-peering-connection --region ${shellWord(region)} --vpc-peering-connection-id PEERING_ID`,
      '# or say what the VPC is for',
      `aws ec2 create-tags --region ${shellWord(region)} --resources VPC_ID --tags Key=environment,Value=prod`,
    ],
    terraform: 'resource "aws_vpc" "this" {\n  tags = {\n    environment = "prod"\n  }\n}',
    console: [
      'Open VPC in the Region, choose Peering connections, or Transit gateway route tables, and open what the trace names',
      'Find out what uses it (flow logs), and move that to a way past a firewall, or to an export through a bucket',
      'Delete the routes on both sides, and then the peering connection or the transit gateway route',
    ],
  }),
};

function check(subject: Subject, view: View, said: readonly SaidEnvironment[]): Outcome {
  const vpc = ownVpc(subject, 'its routes');
  if (!vpc.ok) return vpc.outcome;
  const { record } = vpc;
  const own = environmentOf(view, record, said);
  const ref = refOf(record);
  if (own.found.kind === 'non-prod')
    return notApplicable('the VPC is not of production', fact(ref, 'Tags', own.found.by, 'judged from the side of production'));
  const unread = ORGANISATION_NETWORK.flatMap(({ type }) => view.missing(type, 'organization')).filter(({ account }) => account === subject.account);
  const { model, linksOf } = organisationNetwork(view);
  const others = linksOf(record.id).map((link) => ({ link, ...otherSide(view, model, link, said) }));
  const suspects = others.filter(({ found }) => found.kind !== 'prod');
  const joined = suspects.find(({ found, link }) => found.kind === 'non-prod' && link.missing.length === 0);
  if (own.found.kind === 'unknown') {
    if (others.length > 0) return undecided(record, own.found, own.missing, others);
    if (unread.length > 0) return unknown('whether the VPC is joined with another is not known', unread);
    return pass('the VPC is joined with no other', fact(ref, 'VpcId', record.id, 'no peering connection and no transit gateway leads to another VPC and back'));
  }
  const self = fact(ref, 'Tags', own.found.by, 'it is of production');
  if (joined !== undefined) {
    const by = joined.found.kind === 'unknown' ? '' : joined.found.by;
    const outcome = fail(
      `production is joined with ${joined.link.vpcId}, which is not of production`,
      self,
      fact(joined.link.via, 'Routes', joined.link.vpcId, `leads to a VPC that is not of production (${by}), and routes lead back`),
    );
    return { ...outcome, resources: [joined.link.via] };
  }
  if (suspects.length > 0) return undecided(record, own.found, [], suspects);
  if (unread.length > 0) return unknown('whether the VPC is joined with another is not known', unread);
  return pass(others.length === 0 ? 'the VPC is joined with no other' : 'the VPC is joined with production only', self);
}

function otherSide(view: View, model: NetworkModel, { vpcId, account }: VpcLink, said: readonly SaidEnvironment[]): EnvironmentAnswer {
  const arn = model.vpcs.get(vpcId)?.ref.arn;
  const record = arn === undefined ? undefined : model.snapshot.of(VPC).find(arn);
  if (record !== undefined) return environmentOf(view, record, said);
  const missing: Missing = { reason: 'absent', name: 'ec2:DescribeVpcs', ...(account === undefined ? {} : { account }) };
  return { found: { kind: 'unknown', why: `it stands in account ${account ?? 'of somebody else'}, which was not read` }, missing: [missing] };
}

function undecided(
  record: ResourceRecord,
  own: FoundEnvironment,
  missing: readonly Missing[],
  others: readonly (EnvironmentAnswer & { readonly link: VpcLink })[],
): Outcome {
  const [first] = others;
  const untold: Missing = {
    reason: 'absent',
    name: 'ec2:DescribeTags',
    account: record.account,
    region: record.region,
    arn: record.arn,
    detail: 'environment',
  };
  const gaps = [...missing, ...others.flatMap((one) => [...one.missing, ...one.link.missing])];
  const steps = others
    .slice(0, 3)
    .map(({ link, found }) =>
      fact(
        link.via,
        'Routes',
        link.vpcId,
        `leads to a VPC ${found.kind === 'unknown' ? `of which is not known what it is for: ${found.why}` : `(${found.by})`}`,
      ),
    );
  const what =
    own.kind === 'unknown'
      ? `what the VPC is for is not known (${own.why})`
      : `what ${first?.link.vpcId ?? 'the other VPC'} is for, or whether it leads back, is not known`;
  return unknown(`${what}, and it is joined with ${others.length === 1 ? 'another' : `${others.length} others`}`, gaps.length > 0 ? gaps : [untold], ...steps);
}
