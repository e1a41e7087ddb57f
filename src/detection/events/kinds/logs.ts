// Logs of the network and of requests: who called from where on what, as far as each says it.

import type { EventValue } from '../../patterns/index.ts';
import type { PrincipalLineage } from '../event.ts';
import { addressOf, contentOf, listAt, textAt, timeOf } from '../values.ts';
import { accountOfArn, type Describe, type Described, NOBODY, partitionOf, regionOfArn, sessionNameOf } from './described.ts';

/** Seconds or milliseconds since the epoch, where they are whole and of this age. */
function epoch(value: EventValue | undefined, unit: number): number | undefined {
  return typeof value === 'number' && value > 0 && value * unit < 8.64e15 ? value * unit : undefined;
}

function ec2Arn(region: string | undefined, account: string | undefined, type: string, id: string | undefined): string | undefined {
  const partition = partitionOf(region);
  return partition === undefined || account === undefined || id === undefined ? undefined : `arn:${partition}:ec2:${region}:${account}:${type}/${id}`;
}

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html (`start`: the first packet of the aggregation interval) */
export const describeFlow: Describe = (raw, around) => {
  const account = textAt(raw, 'account-id') ?? around.account;
  const region = textAt(raw, 'region') ?? around.region;
  return {
    id: contentOf(raw),
    time: epoch(raw['start'], 1000),
    account,
    region,
    address: addressOf(textAt(raw, 'pkt-srcaddr') ?? textAt(raw, 'srcaddr')),
    targets: [
      ec2Arn(region, account, 'network-interface', textAt(raw, 'interface-id')),
      ec2Arn(region, account, 'instance', textAt(raw, 'instance-id')),
      ec2Arn(region, account, 'transit-gateway', textAt(raw, 'tgw-id')),
    ],
  };
};

/** Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-format.html */
export const describeResolverQuery: Describe = (raw, around) => {
  const account = textAt(raw, 'account_id') ?? around.account;
  const region = textAt(raw, 'region') ?? around.region;
  return {
    id: contentOf(raw),
    time: timeOf(textAt(raw, 'query_timestamp')),
    account,
    region,
    address: addressOf(textAt(raw, 'srcaddr')),
    targets: [ec2Arn(region, account, 'vpc', textAt(raw, 'vpc_id')), ec2Arn(region, account, 'instance', textAt(raw, 'srcids', 'instance'))],
  };
};

/** Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html */
export const describeWaf: Describe = (raw, around) => {
  const acl = textAt(raw, 'webaclId');
  const request = textAt(raw, 'httpRequest', 'requestId');
  return {
    id: request === undefined ? contentOf(raw) : `${request}/${acl ?? ''}/${contentOf(raw['timestamp'] ?? null)}`,
    time: epoch(raw['timestamp'], 1),
    account: accountOfArn(acl) ?? around.account,
    region: regionOfArn(acl) ?? around.region,
    address: addressOf(textAt(raw, 'httpRequest', 'clientIp')),
    targets: [acl?.startsWith('arn:') === true ? acl : undefined, ...[textAt(raw, 'httpSourceId')].filter((id) => id?.startsWith('arn:'))],
  };
};

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html */
export const describeLoadBalancer: Describe = (raw, around) => {
  const group = textAt(raw, 'target_group_arn') ?? textAt(raw, 'chosen_cert_arn');
  const account = accountOfArn(group) ?? around.account;
  const region = regionOfArn(group) ?? around.region;
  const partition = partitionOf(region);
  const name = textAt(raw, 'elb');
  const arn =
    partition === undefined || account === undefined || name === undefined
      ? undefined
      : `arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${raw['type'] === 'tls' ? `net/${name.replace(/^net\//, '')}` : name}`;
  return { id: contentOf(raw), time: timeOf(utc(textAt(raw, 'time'))), account, region, address: addressOf(textAt(raw, 'client_ip')), targets: [arn] };
};

/** Network Load Balancers write UTC without saying so. */
function utc(text: string | undefined): string | undefined {
  return text !== undefined && /T\d\d:\d\d:\d\d(?:\.\d+)?$/.test(text) ? `${text}Z` : text;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html */
export const describeS3Access: Describe = (raw, around) => {
  const requester = textAt(raw, 'requester');
  const bucket = textAt(raw, 'bucket_name');
  const partition = /^arn:([^:]+):/.exec(requester ?? '')?.[1] ?? (textAt(raw, 'endpoint')?.endsWith('.amazonaws.com.cn') === true ? 'aws-cn' : 'aws');
  const key = decoded(textAt(raw, 'key'));
  return {
    id: contentOf(raw),
    time: s3Time(textAt(raw, 'requestdatetime')),
    account: around.account,
    region: around.region,
    principal: requester === undefined ? undefined : principalOfArn(requester),
    address: addressOf(textAt(raw, 'remoteip')),
    targets: bucket === undefined ? [] : [`arn:${partition}:s3:::${bucket}`, key === undefined ? undefined : `arn:${partition}:s3:::${bucket}/${key}`],
  };
};

/** A key stands URL-encoded in the log. */
function decoded(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** `06/Feb/2019:00:00:38 +0000` */
function s3Time(text: string | undefined): number | undefined {
  const [, day, month = '', year, clock, zone] = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})$/.exec(text ?? '') ?? [];
  const place = MONTHS.indexOf(month);
  return place < 0 ? undefined : timeOf(`${year}-${String(place + 1).padStart(2, '0')}-${day}T${clock}${zone?.slice(0, 3)}:${zone?.slice(3)}`);
}

function principalOfArn(text: string): PrincipalLineage {
  if (!text.startsWith('arn:')) return { ...NOBODY, id: text };
  const sessionName = sessionNameOf(text);
  return { ...NOBODY, type: sessionName === undefined ? undefined : 'AssumedRole', arn: text, account: accountOfArn(text), sessionName };
}

/** Sources: https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html, https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/ */
export const describeEksAudit: Describe = (raw, around): Described => {
  const extra = (name: string) => {
    const [first] = listAt(raw, 'user', 'extra', name);
    return typeof first === 'string' ? first : undefined;
  };
  const arn = extra('arn') ?? extra('canonicalArn');
  const user = textAt(raw, 'user', 'username');
  const audit = textAt(raw, 'auditID');
  const sources = listAt(raw, 'sourceIPs');
  return {
    // One request has one id, and an event for each stage that it was logged at.
    id: audit === undefined ? contentOf(raw) : `${audit}/${textAt(raw, 'stage') ?? ''}`,
    time: timeOf(textAt(raw, 'requestReceivedTimestamp') ?? textAt(raw, 'stageTimestamp')),
    account: around.account ?? accountOfArn(arn),
    region: around.region,
    principal:
      user === undefined && arn === undefined
        ? undefined
        : {
            ...NOBODY,
            arn,
            id: extra('principalId') ?? textAt(raw, 'user', 'uid'),
            account: accountOfArn(arn),
            name: user,
            accessKey: extra('accessKeyId'),
            sessionName: extra('sessionName') ?? sessionNameOf(arn),
          },
    address: addressOf(typeof sources[0] === 'string' ? sources[0] : undefined),
    targets: [],
  };
};
