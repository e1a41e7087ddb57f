// From a CloudTrail event to the condition keys of the request: only what the event proves; the rest stays unspecified.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html

import { asString, at, type JsonObject } from '../../core/index.ts';
import type { ContextValue } from '../model/index.ts';

export interface EventContext {
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly absentKeys: readonly string[];
  /** The VPC endpoint that the call came through. */
  readonly endpoint: string | undefined;
}

/** The keys that an event proves to be present, and those that it proves to be absent. */
export function contextOfEvent(event: JsonObject): EventContext {
  const context: Record<string, ContextValue> = {};
  const absentKeys: string[] = [];
  const endpoint = asString(event['vpcEndpointId']);
  const put = (key: string, value: ContextValue | undefined) => {
    if (value !== undefined && value !== '') context[key] = value;
  };
  put('aws:RequestedRegion', asString(event['awsRegion']));
  putTime(event, put);
  putSource(event, endpoint, put, absentKeys);
  putSession(event, put, absentKeys);
  putTls(event, put);
  return { context, absentKeys, endpoint };
}

type Put = (key: string, value: ContextValue | undefined) => void;

function putTime(event: JsonObject, put: Put): void {
  const time = asString(event['eventTime']);
  const seconds = time === undefined ? Number.NaN : Math.floor(Date.parse(time) / 1000);
  if (time === undefined || Number.isNaN(seconds)) return;
  put('aws:CurrentTime', time);
  put('aws:EpochTime', seconds);
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$/;

/** A call through an endpoint has no aws:SourceIp; one that a service makes shows the service's name in place of the address. */
function putSource(event: JsonObject, endpoint: string | undefined, put: Put, absentKeys: string[]): void {
  const source = asString(event['sourceIPAddress']) ?? '';
  const isAddress = ADDRESS.test(source);
  const service = asString(at(event, 'userIdentity', 'invokedBy'));
  if (endpoint !== undefined) {
    put('aws:SourceVpce', endpoint);
    absentKeys.push('aws:SourceIp');
    if (isAddress) put('aws:VpcSourceIp', source);
  } else if (isAddress && service === undefined) {
    put('aws:SourceIp', source);
    absentKeys.push('aws:SourceVpce', 'aws:SourceVpc', 'aws:VpcSourceIp');
  }
  if (service !== undefined && asString(at(event, 'userIdentity', 'type')) !== 'AWSService') put('aws:ViaAWSService', true);
  else if (isAddress && service === undefined) {
    put('aws:ViaAWSService', false);
    absentKeys.push('aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast');
  }
}

/** Long-term keys have no session, hence neither aws:MultiFactorAuthPresent nor aws:TokenIssueTime. */
function putSession(event: JsonObject, put: Put, absentKeys: string[]): void {
  const attributes = at(event, 'userIdentity', 'sessionContext', 'attributes');
  const mfa = asString(at(attributes, 'mfaAuthenticated'));
  if (mfa !== undefined) put('aws:MultiFactorAuthPresent', mfa === 'true');
  put('aws:TokenIssueTime', asString(at(attributes, 'creationDate')));
  const key = asString(at(event, 'userIdentity', 'accessKeyId'));
  if (key?.startsWith('AKIA') === true && mfa === undefined) {
    absentKeys.push('aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge', 'aws:TokenIssueTime');
  }
  put('aws:SourceIdentity', asString(at(event, 'userIdentity', 'sessionContext', 'sourceIdentity')));
  put('ec2:RoleDelivery', asString(at(event, 'userIdentity', 'sessionContext', 'ec2RoleDelivery')));
}

/** TLS details prove that the call was encrypted; their absence proves nothing. */
function putTls(event: JsonObject, put: Put): void {
  const version = asString(at(event, 'tlsDetails', 'tlsVersion'));
  if (version === undefined) return;
  put('aws:SecureTransport', true);
  if (asString(event['eventSource']) === 's3.amazonaws.com') put('s3:TlsVersion', version.replace(/^TLSv/, ''));
}
