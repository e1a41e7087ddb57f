// Events of CloudTrail as the sample needs them.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html

import { hash } from 'node:crypto';

export interface Caller {
  readonly identity: Readonly<Record<string, unknown>>;
  readonly account: string;
  readonly address: string;
  readonly agent: string;
}

export interface Call {
  readonly service: string;
  readonly name: string;
  readonly region?: string;
  readonly parameters?: object | null;
  readonly response?: object | null;
  readonly error?: string;
  readonly isRead?: boolean;
  readonly more?: object;
}

/** The event of a call; `number` makes its identifiers. */
export function eventOf(caller: Caller, call: Call, time: number, number: number): object {
  const { service, name, region = 'eu-west-1', parameters = null, response = null, error, isRead = false, more } = call;
  const id = (kind: string) => uuidOf(`${kind} ${number}`);
  return {
    eventVersion: '1.11',
    userIdentity: caller.identity,
    eventTime: new Date(time).toISOString().replace('.000Z', 'Z'),
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: region,
    sourceIPAddress: caller.address,
    userAgent: caller.agent,
    ...(error === undefined ? {} : { errorCode: error, errorMessage: 'not authorized' }),
    requestParameters: parameters,
    responseElements: response,
    requestID: id('request'),
    eventID: id('event'),
    readOnly: isRead,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: caller.account,
    eventCategory: 'Management',
    ...more,
  };
}

function uuidOf(text: string): string {
  const digits = hash('sha256', text);
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
}

export function userCaller(
  account: string,
  user: { readonly name: string; readonly arn: string; readonly id: string },
  key: string,
  address: string,
  agent: string,
): Caller {
  return {
    account,
    address,
    agent,
    identity: { type: 'IAMUser', principalId: user.id, arn: user.arn, accountId: account, accessKeyId: key, userName: user.name },
  };
}

export function roleCaller(account: string, role: string, session: string, address: string, agent: string): Caller {
  const id = `AROA${hash('sha256', `${account} ${role}`).slice(0, 16).toUpperCase()}`;
  return {
    account,
    address,
    agent,
    identity: {
      type: 'AssumedRole',
      principalId: `${id}:${session}`,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
      accountId: account,
      accessKeyId: `ASIA${hash('sha256', `${account} ${role} ${session}`).slice(0, 16).toUpperCase()}`,
      sessionContext: {
        sessionIssuer: { type: 'Role', principalId: id, arn: `arn:aws:iam::${account}:role/${role}`, accountId: account, userName: role },
        attributes: { creationDate: '2026-10-31T06:00:00Z', mfaAuthenticated: 'false' },
      },
    },
  };
}
