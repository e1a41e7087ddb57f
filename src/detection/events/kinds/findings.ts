// Findings of GuardDuty and Security Hub as events: an update of a finding is an event of its own.
// Sources: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html,
// https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-ocsf.html

import type { EventObject } from '../event.ts';
import { addressOf, arnsIn, at, contentOf, isObject, listAt, textAt, timeOf } from '../values.ts';
import { type Describe, NOBODY } from './described.ts';

export const describeGuardDuty: Describe = (raw, around) => {
  const updated = textAt(raw, 'updatedAt') ?? textAt(raw, 'createdAt');
  const key = at(raw, 'resource', 'accessKeyDetails');
  const id = textAt(raw, 'arn') ?? textAt(raw, 'id');
  return {
    id: id === undefined ? contentOf(raw) : `${id}/${updated ?? ''}`,
    time: timeOf(updated),
    account: textAt(raw, 'accountId') ?? around.account,
    region: textAt(raw, 'region') ?? around.region,
    principal: isObject(key)
      ? {
          ...NOBODY,
          type: textAt(key, 'userType'),
          id: textAt(key, 'principalId'),
          account: textAt(raw, 'accountId'),
          name: textAt(key, 'userName'),
          accessKey: textAt(key, 'accessKeyId'),
        }
      : undefined,
    address: addressOf(remoteAddress(raw)),
    targets: arnsIn(raw['resource']),
  };
};

/** The remote address stands in whichever action the finding is about. */
function remoteAddress(raw: EventObject): string | undefined {
  const action = at(raw, 'service', 'action');
  if (!isObject(action)) return undefined;
  for (const one of Object.values(action)) {
    const probe = listAt(one, 'portProbeDetails')[0];
    for (const found of [one, probe]) {
      const address = textAt(found, 'remoteIpDetails', 'ipAddressV4') ?? textAt(found, 'remoteIpDetails', 'ipAddressV6');
      if (address !== undefined) return address;
    }
  }
  return undefined;
}

export const describeSecurityHub: Describe = (raw, around) => (Object.hasOwn(raw, 'class_uid') ? describeOcsf : describeAsff)(raw, around);

const describeAsff: Describe = (raw, around) => {
  const updated = textAt(raw, 'UpdatedAt') ?? textAt(raw, 'CreatedAt');
  const id = textAt(raw, 'Id');
  return {
    id: id === undefined ? contentOf(raw) : `${textAt(raw, 'ProductArn') ?? ''}/${id}/${updated ?? ''}`,
    time: timeOf(updated),
    account: textAt(raw, 'AwsAccountId') ?? around.account,
    region: textAt(raw, 'Region') ?? around.region,
    address: addressOf(textAt(raw, 'Network', 'SourceIpV4') ?? textAt(raw, 'Network', 'SourceIpV6')),
    targets: listAt(raw, 'Resources').flatMap((resource) => arnsIn(at(resource, 'Id'))),
  };
};

const describeOcsf: Describe = (raw, around) => {
  const { time } = raw;
  const id = textAt(raw, 'metadata', 'uid') ?? textAt(raw, 'finding_info', 'uid');
  return {
    id: id === undefined ? contentOf(raw) : `${id}/${contentOf(time ?? null)}`,
    time: typeof time === 'number' ? time : timeOf(textAt(raw, 'time_dt')),
    account: textAt(raw, 'cloud', 'account', 'uid') ?? around.account,
    region: textAt(raw, 'cloud', 'region') ?? around.region,
    targets: listAt(raw, 'resources').flatMap((resource) => arnsIn(at(resource, 'uid'))),
  };
};
