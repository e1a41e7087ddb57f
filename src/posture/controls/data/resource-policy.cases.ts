// For tests: the cases that every control asks of a resource's policy that may be open to everyone.

import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase } from '../../control.cases.ts';

export interface PolicyHolder {
  readonly arn: string;
  /** `sns:Publish`. */
  readonly action: string;
  /** The records of one resource with this policy. */
  readonly withPolicy: (policy: string) => readonly ResourceRecord[];
}

export function openPolicyCases({ arn, action, withPolicy }: PolicyHolder): readonly ControlCase[] {
  const everyone = (Condition?: JsonObject, rest: JsonObject = {}) =>
    withPolicy(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: arn, ...(Condition === undefined ? {} : { Condition }), ...rest }],
      }),
    );
  const rows: readonly (readonly [string, readonly ResourceRecord[], 'pass' | 'fail' | 'unknown'])[] = [
    ['passes for a fixed principal', everyone(undefined, { Principal: { AWS: '444455556666' } }), 'pass'],
    ['fails for everyone', everyone(), 'fail'],
    ['fails for everyone but one', everyone(undefined, { Principal: undefined, NotPrincipal: { AWS: '444455556666' } }), 'fail'],
    ['fails for everyone in words of any case', everyone(undefined, { Action: action.toUpperCase() }), 'fail'],
    ['passes for everyone of one source account', everyone({ StringEquals: { 'AWS:SourceAccount': ACCOUNT } }), 'pass'],
    ['passes for the default policy of old', everyone({ StringEquals: { 'AWS:SourceOwner': ACCOUNT } }), 'pass'],
    ['fails for any bucket as a source', everyone({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } }), 'fail'],
    ['passes for one bucket as a source', everyone({ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::photos' } }), 'pass'],
    ['fails where only TLS is asked for', everyone({ Bool: { 'aws:SecureTransport': 'true' } }), 'fail'],
    ['passes for a service', everyone(undefined, { Principal: { Service: 's3.amazonaws.com' } }), 'pass'],
    ['is unknown for a condition that is not modelled', everyone({ Bool: { 'aws:ViaAWSService': 'true' } }), 'unknown'],
    ['is unknown for a policy that is not JSON', withPolicy('{'), 'unknown'],
  ];
  return rows.map(([name, records, verdict]) => ({ name, records, expect: { [arn]: verdict } }));
}
