// What ELB.4 and ELB.12 share: an attribute of an application load balancer.

import { asObjects, asString, facetOf, fact, type Remediation, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { fail, type Need, notApplicable, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';
import { unread } from '../data/unread.ts';

export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const FACET = 'Attributes';

/** Attributes are asked for only of application load balancers. */
export const ATTRIBUTE_NEEDS: readonly Need[] = [{ type: LOAD_BALANCER, within: 'region', facets: [FACET], lazy: true }];

export interface AttributeQuestion {
  /** `routing.http.desync_mitigation_mode`. */
  readonly key: string;
  /** What each good and bad value means; any other value is unread. */
  readonly good: Readonly<Record<string, string>>;
  readonly bad: Readonly<Record<string, string>>;
}

export function judgeAttribute({ record }: Subject, view: View, { key, good, bad }: AttributeQuestion): Outcome {
  if (record === undefined) return notApplicable('there is no load balancer');
  const ref = refOf(record);
  const type = asString(record.config['Type']);
  if (type === undefined) return unknown('the answer does not say what kind of load balancer it is', [unread(record, 'Type')]);
  if (type !== 'application') return notApplicable(`${type} load balancers do not read HTTP`, fact(ref, 'Type', type, 'not an application load balancer'));
  const gone = view.missingFacet(record, FACET);
  if (gone !== undefined) return unknown(`cannot be judged without ${gone.name}`, [gone]);
  const { value, path } = attributeOf(record, key);
  if (value !== undefined && Object.hasOwn(good, value)) return pass(`the load balancer ${good[value] ?? ''}`, fact(ref, path, value, key));
  if (value !== undefined && Object.hasOwn(bad, value)) return fail(`the load balancer ${bad[value] ?? ''}`, fact(ref, path, value, key));
  return unknown(`the attribute ${key} could not be read`, [unread(record, `${FACET}, ${key}`, 'elasticloadbalancing:DescribeLoadBalancerAttributes')]);
}

function attributeOf(record: ResourceRecord, key: string): { readonly value: string | undefined; readonly path: string } {
  const facet = facetOf(record, FACET);
  const attributes = asObjects(facet.kind === 'value' ? facet.value : []);
  const index = attributes.findIndex((one) => one['Key'] === key);
  return { value: asString(attributes[index]?.['Value']), path: `${FACET}[${index}].Value` };
}

export function attributeRemediation({ region, record }: Subject, key: string, value: string, terraform: string, change: string): Remediation {
  return {
    cli: [
      `aws elbv2 modify-load-balancer-attributes --region ${shellWord(region)} --load-balancer-arn=${shellWord(record?.arn ?? 'LOAD_BALANCER_ARN')} --attributes Key=${key},Value=${value}`,
    ],
    terraform,
    console: ['Open EC2 in the Region, choose Load Balancers and open the load balancer', 'Choose Attributes, Edit', change],
  };
}
