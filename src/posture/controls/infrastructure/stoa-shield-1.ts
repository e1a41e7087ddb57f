// Stoa.Shield.1: who pays for Shield Advanced has it before every public resource.

import { fact, none, type ResourceRecord, refOf, type Snapshot, shellWord } from '../../../core/index.ts';
import { SHIELD_TYPES, type ShieldAnswer, type ShieldCoverage, shieldCoverage } from '../../../network/index.ts';
import { type Control, fail, type Need, notApplicable, pass, unknown, type View } from '../../control.ts';
import { partialPlace } from './partial-place.ts';

const [FIRST, ...OTHERS] = SHIELD_TYPES;
const SUBSCRIPTION = 'AWS::Shield::Subscription';
const PLACE: readonly Need[] = [
  ...SHIELD_TYPES.map((type): Need => ({ type, within: 'account', lazy: true })),
  { type: SUBSCRIPTION, within: 'account', lazy: true, facets: ['DRTAccess'] },
  { type: 'AWS::Shield::Protection', within: 'account', lazy: true },
  { type: 'AWS::Shield::ProtectionGroup', within: 'account', lazy: true },
];

interface Judged {
  readonly answer: ShieldAnswer;
  readonly byArn: ReadonlyMap<string, ShieldCoverage>;
}
const answers = new WeakMap<Snapshot, Judged>();

export const STOA_SHIELD_1: Control = {
  id: 'Stoa.Shield.1',
  title: 'with Shield Advanced, every public resource is protected by it',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIRST, also: OTHERS },
  needs: PLACE,
  frameworks: {},
  mitre: ['T1498', 'T1499'],
  doc: {
    rationale:
      'The subscription costs the same however much it covers, and covers nothing by itself: each distribution, hosted zone, load balancer and Elastic IP address has to be added. What was made after the day of the subscription is often left out, and learns of it in an attack: without the response team, without cost protection, with thresholds of its Region instead of its own. Only accounts with a subscription are judged, and only what can be protected and is public.',
    avoid: 'resource "aws_lb" "shop" {\n  internal = false\n}\n\n# the account subscribes to Shield Advanced, and nothing names the load balancer',
    prefer: 'resource "aws_shield_protection" "shop" {\n  name         = "shop"\n  resource_arn = aws_lb.shop.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-summary-protected-resources.html',
      'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html',
      'https://docs.aws.amazon.com/waf/latest/developerguide/configure-new-protection.html',
    ],
  },
  check({ account, record }, view) {
    if (record === undefined) return notApplicable('there is no resource that Shield Advanced protects');
    const { answer, byArn } = judgedIn(view);
    const own = byArn.get(record.arn);
    if (own === undefined)
      return notApplicable('it is not public, or nothing that Shield Advanced protects', fact(refOf(record), 'Type', record.type, 'judged where it is public'));
    const owner = answer.accounts.find((one) => one.account === account);
    if (owner?.isSubscribed === false)
      return notApplicable('the account has no subscription of Shield Advanced', none(SUBSCRIPTION, 'Shield Standard stands before everything', { account }));
    if (owner?.isSubscribed === 'unknown')
      return unknown('whether the account has a subscription of Shield Advanced is not known', owner.missing === undefined ? [] : [owner.missing]);
    if (own.isProtected === 'unknown' || own.missing !== undefined)
      return unknown('whether Shield Advanced protects it is not known', own.missing === undefined ? [] : [own.missing]);
    if (own.isProtected)
      return pass('Shield Advanced protects it', fact(own.ref, 'Protection', own.groups.length === 0 ? 'yes' : own.groups, 'a protection names it'));
    return fail(
      'the account pays for Shield Advanced, and this public resource has no protection',
      none('a protection with this ResourceArn', `${own.name} has Shield Standard only`, { account }),
    );
  },
  remediation: ({ record }) => ({
    cli: [`aws shield create-protection --region us-east-1 --name=${shellWord(record?.id ?? 'NAME')} --resource-arn=${shellWord(protectedArn(record))}`],
    terraform: 'resource "aws_shield_protection" "this" {\n  name         = "this"\n  resource_arn = RESOURCE_ARN\n}',
    console: [
      'Open AWS WAF & Shield and choose AWS Shield, Protected resources, Add resources to protect',
      'Choose the Region and the type of the resource, select it, and choose Protect with Shield Advanced',
      'Give it a health check of Route 53, so that attacks are told by what they do',
    ],
  }),
};

function judgedIn(view: View): Judged {
  const place = partialPlace(view, PLACE);
  let judged = answers.get(place);
  if (judged === undefined) {
    const answer = shieldCoverage(place);
    answers.set(place, (judged = { answer, byArn: new Map(answer.resources.map((one) => [one.ref.arn, one])) }));
  }
  return judged;
}

/** Protections call Elastic IP addresses by their allocation. */
function protectedArn(record: ResourceRecord | undefined): string {
  if (record === undefined) return 'RESOURCE_ARN';
  const [, partition = 'aws'] = record.arn.split(':');
  return record.type === 'AWS::EC2::EIP' ? `arn:${partition}:ec2:${record.region}:${record.account}:eip-allocation/${record.id}` : record.arn;
}
