// Route 53 Profiles: private zones, rules, firewall groups and endpoints that a VPC gets at second hand.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html

import { type ResourceRef, refOf, type Snapshot } from '../../../core/index.ts';
import { textOf } from '../../model/index.ts';

export interface ProfileResource {
  readonly ref: ResourceRef;
  readonly arn: string;
  /** The last part of its ARN: the id of a zone, rule, group or endpoint. */
  readonly id: string;
  readonly isInForce: boolean;
  /** Of firewall groups. */
  readonly priority: number | undefined;
}

export interface Profile {
  readonly id: string;
  readonly association: ResourceRef;
  readonly isInForce: boolean;
  readonly resources: readonly ProfileResource[];
}

export const PROFILE_ASSOCIATION = 'AWS::Route53Profiles::ProfileAssociation';
export const PROFILE_RESOURCE = 'AWS::Route53Profiles::ProfileResourceAssociation';

/** The Profiles of each VPC, by its id. */
export function readProfiles(snapshot: Snapshot): ReadonlyMap<string, readonly Profile[]> {
  const resources = new Map<string, Map<string, ProfileResource>>();
  for (const record of snapshot.of(PROFILE_RESOURCE).records) {
    const profileId = textOf(record.config, 'ProfileId') ?? '';
    const arn = textOf(record.config, 'ResourceArn') ?? '';
    const same = resources.get(profileId) ?? new Map<string, ProfileResource>();
    resources.set(profileId, same);
    // Everyone who shares a Profile sees its parts.
    same.set(record.id, {
      ref: refOf(record),
      arn,
      id: arn.split('/').at(-1) ?? '',
      isInForce: textOf(record.config, 'Status') === 'COMPLETE',
      priority: priorityOf(textOf(record.config, 'ResourceProperties')),
    });
  }
  const ofVpc = new Map<string, Profile[]>();
  for (const record of snapshot.of(PROFILE_ASSOCIATION).records) {
    const vpcId = textOf(record.config, 'ResourceId') ?? '';
    const id = textOf(record.config, 'ProfileId') ?? '';
    const profile = {
      id,
      association: refOf(record),
      isInForce: textOf(record.config, 'Status') === 'COMPLETE',
      resources: [...(resources.get(id)?.values() ?? [])],
    };
    const same = ofVpc.get(vpcId);
    if (same === undefined) ofVpc.set(vpcId, [profile]);
    else same.push(profile);
  }
  return ofVpc;
}

/** `{"priority": 102}`, as text: https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53profiles_ProfileResourceAssociation.html */
function priorityOf(text: string | undefined): number | undefined {
  const digits = text === undefined ? undefined : /"priority"\s{0,9}:\s{0,9}(\d{1,6})\b/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
