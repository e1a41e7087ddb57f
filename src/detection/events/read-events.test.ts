import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DetectionEvent } from './event.ts';
import { readEvents, readFlowFormat } from './index.ts';
import * as sample from './samples.cases.ts';

const read = (input: unknown, options: Parameters<typeof readEvents>[2] & { file?: string } = {}) =>
  readEvents(new Uint8Array(Buffer.from(typeof input === 'string' ? input : JSON.stringify(input))), options.file ?? 'f', options);
const one = (input: unknown, options: Parameters<typeof read>[1] = {}): DetectionEvent => {
  const { events, issues } = read(input, options);
  expect(issues).toEqual([]);
  expect(events).toHaveLength(1);
  return events[0] as DetectionEvent;
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const json = JSON.stringify;

describe('CloudTrail', () => {
  const { TRAIL_EVENT } = sample;
  it('says who acts, by which credentials, and which it made', () => {
    const event = one({ Records: [TRAIL_EVENT] });
    expect(event).toMatchObject({
      kind: 'cloudtrail',
      id: 'cloudtrail/e1/123456789012',
      time: Date.parse('2026-11-01T06:00:00Z'),
      account: '123456789012',
      region: 'eu-west-1',
      principal: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::123456789012:assumed-role/Deploy/MySession',
        id: 'AROAIDPPEZS35WEXAMPLE:MySession',
        account: '123456789012',
        name: undefined,
        accessKey: 'ASIAIOSFODNN7EXAMPLE',
        sessionName: 'MySession',
        sessionStart: Date.parse('2026-11-01T05:00:00Z'),
        issuer: { type: 'Role', arn: 'arn:aws:iam::123456789012:role/Deploy', id: 'AROAIDPPEZS35WEXAMPLE', account: '123456789012', name: 'Deploy' },
        mfa: false,
        sourceIdentity: 'alice',
        federatedProvider: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
        invokedBy: 'cloudformation.amazonaws.com',
        onBehalfOf: 'f00d',
        issuedTo: 'arn:aws:lambda:eu-west-1:123456789012:function:build',
      },
      address: '203.0.113.7',
      targets: ['arn:aws:iam::210987654321:role/Target', 'arn:aws:sts::210987654321:assumed-role/Target/next'],
      issued: [{ accessKey: 'ASIANEXT', principal: 'arn:aws:sts::210987654321:assumed-role/Target/next' }],
      omitted: [],
      place: { file: 'f', index: 0, line: 1 },
    });
    expect(plain(event.raw)).toEqual(TRAIL_EVENT);
  });

  it.each([
    ['log files', { Records: [TRAIL_EVENT] }],
    ['a list', [TRAIL_EVENT]],
    ['lines', `${json(TRAIL_EVENT)}\n`],
    ['one event', TRAIL_EVENT],
    ['one event, indented', json(TRAIL_EVENT, null, 2)],
    ['EventBridge', { version: '0', id: 'x', 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.sts', account: '1', detail: TRAIL_EVENT }],
    ['LookupEvents', { Events: [{ EventId: 'e1', EventName: 'AssumeRole', Resources: [], CloudTrailEvent: json(TRAIL_EVENT) }], NextToken: 'n' }],
    [
      'a subscription',
      { messageType: 'DATA_MESSAGE', owner: '123456789012', logGroup: 'g', logEvents: [{ id: '1', timestamp: 1, message: json(TRAIL_EVENT) }] },
    ],
    ['FilterLogEvents', { events: [{ logStreamName: 's', timestamp: 1, message: json(TRAIL_EVENT), eventId: '1' }], searchedLogStreams: [{ a: 1 }] }],
    [
      'Logs Insights',
      {
        status: 'Complete',
        results: [
          [
            { field: '@timestamp', value: 't' },
            { field: '@message', value: json(TRAIL_EVENT) },
          ],
        ],
      },
    ],
    ['an export of CloudWatch Logs', `2026-11-01T06:00:00.000Z ${json(TRAIL_EVENT)}\n`],
    ['Firehose', { message: json(TRAIL_EVENT) }],
    ['a notification', { Type: 'Notification', Message: json({ 'detail-type': 'x', detail: TRAIL_EVENT }) }],
    ['syslog', `<13>Nov 1 06:00:00 host forwarder: ${json(TRAIL_EVENT)}\n`],
  ])('is read from %s', (form, input) => {
    const { events, issues } = read(input);
    expect(events.map(({ raw }) => plain(raw))).toEqual([TRAIL_EVENT]);
    expect(issues.map(({ code }) => code)).toEqual(form === 'syslog' ? ['unknown-envelope'] : []);
  });

  it('is read from rows of CloudTrail Lake, where structures that are no JSON are named as left out', () => {
    const row = { eventid: 'e1', eventtime: '2026-11-01 06:00:00.000', eventname: 'AssumeRole', eventsource: 'sts.amazonaws.com', readonly: 'true' };
    const cells = [...Object.entries(row), ['requestparameters', '{"roleArn":"arn:aws:iam::210987654321:role/T"}'], ['useridentity', '{type=Root}']];
    const lake = one({ QueryStatus: 'FINISHED', QueryResultRows: [cells.map(([name, value]) => ({ [name as string]: value }))] });
    expect(lake).toMatchObject({ time: Date.parse('2026-11-01T06:00:00Z'), omitted: ['userIdentity'], targets: ['arn:aws:iam::210987654321:role/T'] });
    const csv = `"${cells.map(([name]) => name).join('","')}"\n${cells.map(([, value]) => `"${value?.replaceAll('"', '""')}"`).join(',')}\n`;
    expect(plain(one(csv).raw)).toEqual(plain(lake.raw));
  });

  it('is read from a packed subscription', () => {
    const packed = gzipSync(json({ messageType: 'DATA_MESSAGE', owner: '1', logGroup: 'g', logEvents: [{ id: '1', message: json(TRAIL_EVENT) }] })).toString(
      'base64',
    );
    const gunzip = (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes));
    expect(one({ awslogs: { data: packed } }, { gunzip }).id).toBe('cloudtrail/e1/123456789012');
    expect(read({ awslogs: { data: packed } }).issues.map(({ code }) => code)).toEqual(['gzip-damaged']);
  });

  it('reads Insights and network activity, with what the parameters name', () => {
    expect(one(sample.INSIGHT_EVENT)).toMatchObject({ kind: 'cloudtrail', account: '123456789012', principal: undefined });
    expect(one(sample.NETWORK_EVENT)).toMatchObject({ address: '10.0.0.5', targets: ['arn:aws:s3:::data', 'arn:aws:s3:::data/a/b.txt'] });
    const call = (source: string, parameters: object) => ({
      ...TRAIL_EVENT,
      eventSource: `${source}.amazonaws.com`,
      requestParameters: parameters,
      responseElements: null,
    });
    expect(one(call('ec2', { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] }, snapshotId: 'snap-01234567' })).targets).toEqual([
      'arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0',
      'arn:aws:ec2:eu-west-1::snapshot/snap-01234567',
    ]);
    const started = (eventName: string): unknown => ({
      ...TRAIL_EVENT,
      eventSource: 'ec2.amazonaws.com',
      eventName,
      requestParameters: null,
      responseElements: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0', vpcId: 'vpc-01234567' }] } },
    });
    expect(one(started('RunInstances')).targets).toEqual(['arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0']);
    expect(one(started('StopInstances')).targets).toEqual([]);
  });

  it('names the parts that AWS left out', () => {
    const large = { ...TRAIL_EVENT, requestParameters: { omitted: true, originalSize: 2_000_000, reason: 'requestParameters too large' } };
    expect(one(large).omitted).toEqual(['requestParameters']);
  });

  it('tells events of one id in several accounts apart, and knows one that came twice', () => {
    const ids = read([TRAIL_EVENT, { ...TRAIL_EVENT, recipientAccountId: '210987654321' }, TRAIL_EVENT]).events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps what is odd, and names it', () => {
    const now = Date.parse('2026-11-01T06:00:00Z');
    const odd = read(
      [
        { ...TRAIL_EVENT, eventTime: 'yesterday' },
        { ...TRAIL_EVENT, eventTime: '2031-01-01T00:00:00Z' },
      ],
      { now },
    );
    expect(odd.events.map(({ time }) => time)).toEqual([undefined, Date.parse('2031-01-01T00:00:00Z')]);
    expect(odd.issues.map(({ code }) => code)).toEqual(['no-time', 'future-event']);
    const bytes = Buffer.from(json({ Records: [TRAIL_EVENT] }));
    bytes[bytes.indexOf('aws-cli')] = 0xff;
    const broken = readEvents(new Uint8Array(bytes), 'f');
    expect(broken.issues.map(({ code }) => code)).toEqual(['invalid-utf8']);
    expect(broken.events[0]?.raw['userAgent']).toBe('\uFFFDws-cli/2.0');
  });

  it('keeps names and numbers of events as they are', () => {
    const [event] = read(`{"eventName":"x","eventSource":"y","__proto__":{"a":1},"constructor":2,"n":12345678901234567890}`).events;
    expect(Object.keys(event?.raw ?? {})).toContain('__proto__');
    expect(event?.raw['toString']).toBeUndefined();
    expect(event?.raw['n']).toBe(12345678901234567890n);
  });

  it('takes notifications of S3 and digests for no logs, and names what it does not know', () => {
    expect(read({ Records: [{ eventVersion: '2.1', eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: {} }] })).toEqual({ events: [], issues: [] });
    expect(read({ digestS3Object: 'x', logFiles: [] })).toEqual({ events: [], issues: [] });
    expect(read({ FindingIds: ['a'] }).issues.map(({ code }) => code)).toEqual(['only-ids']);
    expect(read({ Foo: 1 }).issues).toEqual([{ code: 'unknown-record', message: 'it is no record of a log that is known', file: 'f', line: 1 }]);
    const deep = `${'{"detail-type":"x","detail":'.repeat(100)}{}${'}'.repeat(100)}`;
    expect(read(deep).events).toEqual([]);
    const nested = Array.from({ length: 9 }).reduce<string>((inner) => json({ message: inner }), json(TRAIL_EVENT));
    expect(read(nested).issues.map(({ code }) => code)).toEqual(['record-too-deep']);
  });
});

describe('JSON logs', () => {
  it.each([
    ['resolver-query', sample.RESOLVER_QUERY, { address: '10.0.0.9', region: 'eu-west-1', account: '123456789012', time: Date.parse('2026-11-01T06:00:01Z') }],
    ['waf', sample.WAF_LOG, { address: '198.51.100.9', region: 'eu-west-1', account: '123456789012', time: 1_793_512_800_123 }],
    [
      'eks-audit',
      sample.EKS_AUDIT,
      {
        address: '198.51.100.20',
        account: '123456789012',
        time: Date.parse('2026-11-01T06:00:02.123Z'),
        principal: { accessKey: 'ASIAK8S', sessionName: 'bob' },
      },
    ],
    [
      'guardduty',
      sample.GUARDDUTY,
      { address: '198.51.100.77', region: 'eu-west-1', account: '123456789012', time: Date.parse('2026-11-01T06:00:03Z'), principal: { accessKey: 'AKIAG' } },
    ],
    ['securityhub', sample.ASFF, { account: '123456789012', targets: ['arn:aws:s3:::data'], time: Date.parse('2026-11-01T06:00:04Z') }],
    ['securityhub', sample.OCSF, { account: '123456789012', targets: ['arn:aws:s3:::data'], time: 1_793_512_805_000 }],
  ])('%s is read from lines, from messages and from lists', (kind, record, shape) => {
    for (const input of [`${json(record)}\n`, [record], { logEvents: [{ id: '1', message: json(record) }] }]) {
      const event = one(input);
      expect(event).toMatchObject({ kind, ...shape });
      expect(plain(event.raw)).toEqual(record);
    }
  });

  it('reads findings from answers and envelopes, GuardDuty under the names of its API', () => {
    const capital = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(capital)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key[0]?.toUpperCase() + key.slice(1), capital(inner)]))
          : value;
    expect(plain(one({ Findings: [capital(sample.GUARDDUTY)] }).raw)).toEqual(sample.GUARDDUTY);
    expect(one({ source: 'aws.guardduty', 'detail-type': 'GuardDuty Finding', detail: sample.GUARDDUTY }).kind).toBe('guardduty');
    expect(read({ 'detail-type': 'Security Hub Findings - Imported', detail: { findings: [sample.ASFF, sample.OCSF] } }).events).toHaveLength(2);
    expect(one({ Findings: [sample.ASFF], NextToken: 'x' }).kind).toBe('securityhub');
    expect(one({ kind: 'EventList', apiVersion: 'audit.k8s.io/v1', items: [sample.EKS_AUDIT] }).kind).toBe('eks-audit');
  });
});

describe('text logs', () => {
  it('reads flow logs of the default format; a hyphen is missing', () => {
    expect(one(sample.FLOW_V2)).toMatchObject({ kind: 'vpc-flow', account: '123456789010', address: '172.31.16.139', time: 1_793_512_800_000 });
    expect(plain(one(sample.FLOW_NODATA).raw)).toEqual({
      version: 2,
      'account-id': '123456789010',
      'interface-id': 'eni-1235b8ca123456789',
      start: 1793512800,
      end: 1793512860,
      'log-status': 'NODATA',
    });
  });

  it('reads flow logs as their header says, or as they were configured', () => {
    const withHeader = one(`${sample.FLOW_HEADER}\n${sample.FLOW_CUSTOM}\n`);
    expect(withHeader).toMatchObject({
      region: 'eu-west-1',
      address: '203.0.113.5',
      targets: ['arn:aws:ec2:eu-west-1:123456789010:instance/i-01234567890123456', 'arn:aws:ec2:eu-west-1:123456789010:network-interface/eni-2'],
    });
    expect(withHeader.raw).toMatchObject({ 'pkt-srcaddr': '203.0.113.5', dstport: 5001, action: 'REJECT' });
    const flowFields = readFlowFormat(
      sample.FLOW_HEADER.split(' ')
        .map((name) => `\${${name}}`)
        .join(' '),
    );
    expect(plain(one(sample.FLOW_CUSTOM, { flowFields }).raw)).toEqual(plain(withHeader.raw));
    expect(readFlowFormat('GET / HTTP/1.1')).toBeUndefined();
    const few = (lines: string) => plain(read(lines).events.map(({ raw }) => raw));
    expect(few('srcaddr\n10.0.0.1\n')).toEqual([{ srcaddr: '10.0.0.1' }]);
    expect(few('srcaddr some-new-field\n10.0.0.1 x\n')).toEqual([{ srcaddr: '10.0.0.1', 'some-new-field': 'x' }]);
    expect(read(`${sample.FLOW_HEADER}\n${sample.FLOW_CUSTOM.slice(0, -9)}\n${sample.FLOW_CUSTOM}`)).toMatchObject({
      events: [{}],
      issues: [{ line: 2 }],
    });
  });

  it('reads flow logs of Transit Gateways', () => {
    expect(one(sample.TGW_FLOW)).toMatchObject({ kind: 'tgw-flow', region: 'us-east-1', raw: { 'tgw-dst-vpc-id': 'vpc-b', 'flow-direction': 'ingress' } });
  });

  it('reads access logs of load balancers', () => {
    expect(one(sample.ALB_LINE)).toMatchObject({
      kind: 'alb',
      account: '123456789012',
      region: 'us-east-2',
      address: '192.168.131.39',
      time: Date.parse('2026-11-01T06:00:00.186Z'),
      targets: ['arn:aws:elasticloadbalancing:us-east-2:123456789012:loadbalancer/app/my-loadbalancer/50dc6c495c0c9188'],
      raw: {
        'client:port': '192.168.131.39:2817',
        client_port: 2817,
        elb_status_code: 200,
        request_verb: 'GET',
        request_url: 'https://www.example.com:443/?q=%22x',
        user_agent: 'curl/7.46.0 \\"odd\\"',
        conn_trace_id: 'TID_1234abcd5678ef90',
      },
    });
    expect(one(sample.ALB_LINE).raw).not.toHaveProperty('redirect_url');
    expect(one(sample.NLB_LINE)).toMatchObject({ kind: 'nlb', address: '72.21.218.154', time: Date.parse('2026-11-01T06:00:00Z') });
    const path = 'AWSLogs/123456789012/elasticloadbalancing/eu-west-1/2026/11/01/x.log';
    expect(one(sample.CLB_LINE, { file: path })).toMatchObject({ kind: 'clb', account: '123456789012', region: 'eu-west-1', raw: { backend_ip: '10.0.0.1' } });
  });

  it('reads access logs of S3, with quotes that users sent', () => {
    expect(one(sample.S3_LINE)).toMatchObject({
      kind: 's3-access',
      address: '192.0.2.3',
      time: Date.parse('2026-11-01T06:00:38Z'),
      principal: { arn: 'arn:aws:sts::123456789012:assumed-role/Reader/bob', sessionName: 'bob', account: '123456789012' },
      raw: { operation: 'REST.GET.OBJECT', httpstatus: 200, useragent: 'S3Console/0.4 "quoted" x', tlsversion: 'TLSV1.2', aclrequired: 'Yes' },
    });
  });

  it('names lines that are cut, and reads the others', () => {
    for (const line of [sample.ALB_LINE, sample.S3_LINE, sample.NLB_LINE, sample.CLB_LINE, sample.FLOW_V2, sample.TGW_FLOW]) {
      const { events, issues } = read(`${line}\n${line.slice(0, line.length * 0.3)}\n${line}\n`);
      expect(events, line).toHaveLength(2);
      expect(issues).toMatchObject([{ line: 2 }]);
    }
  });
});

describe('mixed files', () => {
  it('reads all formats out of one file', () => {
    const lines = [
      sample.ALB_LINE,
      json(sample.WAF_LOG),
      sample.FLOW_V2,
      'what is this',
      json({ Records: [sample.TRAIL_EVENT, sample.NETWORK_EVENT] }),
      sample.S3_LINE,
      '',
      json(sample.RESOLVER_QUERY),
    ];
    const { events, issues } = read(`\uFEFF${lines.join('\r\n')}`);
    expect(events.map(({ kind }) => kind)).toEqual(['alb', 'waf', 'vpc-flow', 'cloudtrail', 'cloudtrail', 's3-access', 'resolver-query']);
    expect(events.map(({ place }) => place.index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(issues).toMatchObject([{ code: 'unknown-record', line: 4 }]);
  });
});
