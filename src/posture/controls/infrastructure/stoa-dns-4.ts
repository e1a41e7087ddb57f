// Stoa.DNS.4: DNS records lead to resources of the organisation that are there.

import { fact, type Missing, refOf, type Snapshot, shellWord } from '../../../core/index.ts';
import { type DnsMistakes, findDanglingTargets } from '../../../network/index.ts';
import { type Control, fail, type Need, notApplicable, pass, unknown } from '../../control.ts';

const ZONE = 'AWS::Route53::HostedZone';
const everywhere = (type: string): Need => ({ type, within: 'organization', lazy: true });

const TARGET_NEEDS: readonly Need[] = [
  { ...everywhere(ZONE), facets: ['ResourceRecordSets', 'VPCs'] },
  everywhere('AWS::ElasticLoadBalancingV2::LoadBalancer'),
  everywhere('AWS::ElasticLoadBalancing::LoadBalancer'),
  everywhere('AWS::CloudFront::Distribution'),
  everywhere('AWS::S3::Bucket'),
];

const remembered = new WeakMap<Snapshot, ReadonlyMap<string, DnsMistakes>>();

export const STOA_DNS_4: Control = {
  id: 'Stoa.DNS.4',
  title: 'DNS records lead to load balancers, buckets and distributions that the organisation has',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: ZONE },
  needs: [{ type: ZONE, within: 'region', facets: ['ResourceRecordSets'] }, ...TARGET_NEEDS],
  frameworks: {},
  mitre: ['T1584.001', 'T1583.001'],
  doc: {
    rationale:
      'A record that still names a bucket, a load balancer or a distribution after this is deleted is an open invitation: whoever makes one of that name anew, which everyone can do with the name of a bucket, answers under your name, with your cookies and your certificates’ validation. Targets outside AWS and those of services that Stoa does not know by name are not judged; neither is whether something in another organisation was meant.',
    avoid:
      'resource "aws_route53_record" "old" {\n  name    = "files"\n  type    = "CNAME"\n  records = ["files.acme.example.s3.amazonaws.com"] # deleted last year\n}',
    prefer:
      'resource "aws_route53_record" "www" {\n  name = "www"\n  type = "A"\n  alias {\n    name                   = aws_lb.web.dns_name\n    zone_id                = aws_lb.web.zone_id\n    evaluate_target_health = true\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no hosted zone');
    const place = view.place(TARGET_NEEDS);
    let found = remembered.get(place);
    if (found === undefined) remembered.set(place, (found = findDanglingTargets(place)));
    const unreadable: Missing = { reason: 'unreadable', name: 'route53:ListHostedZones', account: record.account, arn: record.arn };
    const own = found.get(record.arn) ?? { found: [], missing: [unreadable] };
    const ref = refOf(record);
    if (own.found.length > 0) {
      const shown = own.found.slice(0, 5).map(({ path, message }) => fact(ref, path, null, message));
      const [first] = own.found;
      return fail(own.found.length === 1 ? (first?.message ?? '') : `${own.found.length} records lead to what is not there: ${first?.message ?? ''}`, ...shown);
    }
    if (own.missing.length > 0) return unknown('whether the targets of its records are there is not known', own.missing);
    const sets = record.config['ResourceRecordSets'];
    return pass(
      'every target that the organisation must have is there',
      fact(ref, 'ResourceRecordSets.length', Array.isArray(sets) ? sets.length : null, 'none leads to what is gone'),
    );
  },
  remediation: ({ record }) => ({
    cli: [
      `aws route53 list-resource-record-sets --hosted-zone-id=${shellWord(record?.id.replace('/hostedzone/', '') ?? 'HOSTED_ZONE_ID')}`,
      `aws route53 change-resource-record-sets --hosted-zone-id=${shellWord(record?.id.replace('/hostedzone/', '') ?? 'HOSTED_ZONE_ID')} --change-batch '{"Changes":[{"Action":"DELETE","ResourceRecordSet":RECORD_SET}]}'`,
    ],
    terraform: '# remove the resource "aws_route53_record" together with what it leads to',
    console: [
      'Open Route 53, Hosted zones, and open the zone',
      'Select each record that the trace names, make sure that its target is gone, and delete the record',
      'From now on delete records before what they lead to',
    ],
  }),
};
