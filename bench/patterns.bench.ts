// Event patterns beside the JSON.parse of the same events: 700 patterns at once, and what 10,000 cost more than 100.

import { compilePatterns } from '../src/detection/matcher/index.ts';
import { type EventValue, parsePattern } from '../src/detection/patterns/index.ts';
import { report } from './figure.ts';

const SERVICES = ['iam', 'ec2', 's3', 'kms', 'sts', 'lambda', 'cloudtrail', 'guardduty', 'organizations', 'rds'];
const VERBS = ['Create', 'Delete', 'Describe', 'Get', 'List', 'Put', 'Update', 'Attach', 'Detach', 'Tag'];
const THINGS = ['Role', 'User', 'Policy', 'Key', 'Bucket', 'Instance', 'Trail', 'Detector', 'Function', 'Snapshot'];
const EVENTS = 4000;

/** A line of events as CloudTrail sends them through EventBridge. */
function eventTexts(): readonly string[] {
  return Array.from({ length: EVENTS }, (_, index) => {
    const service = SERVICES[index % 10] ?? '';
    const name = `${VERBS[Math.floor(index / 10) % 10]}${THINGS[Math.floor(index / 100) % 10]}`;
    const detail = {
      eventVersion: '1.10',
      userIdentity: {
        type: index % 97 === 0 ? 'Root' : 'AssumedRole',
        principalId: `AROAEXAMPLE${index % 50}:session`,
        arn: `arn:aws:sts::111122223333:assumed-role/role-${index % 50}/session`,
        accountId: '111122223333',
        accessKeyId: `ASIAEXAMPLE${index % 50}`,
        sessionContext: {
          sessionIssuer: { type: 'Role', arn: `arn:aws:iam::111122223333:role/role-${index % 50}` },
          attributes: { mfaAuthenticated: 'false' },
        },
      },
      eventTime: '2026-11-01T06:00:00Z',
      eventSource: `${service}.amazonaws.com`,
      eventName: name,
      awsRegion: 'eu-central-1',
      sourceIPAddress: `198.51.100.${index % 256}`,
      userAgent: 'aws-cli/2.17.0 md/awscrt#0.21.2 ua/2.0 os/linux',
      requestParameters: {
        name: `thing-${index % 300}`,
        items: [
          { key: 'a', value: String(index % 7) },
          { key: 'b', value: 'x' },
        ],
      },
      responseElements: null,
      requestID: `6f1b1d3e-0000-4000-8000-${String(index).padStart(12, '0')}`,
      eventID: `7f1b1d3e-0000-4000-8000-${String(index).padStart(12, '0')}`,
      readOnly: index % 3 === 0,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: '111122223333',
      eventCategory: 'Management',
    };
    return JSON.stringify({
      version: '0',
      id: detail.eventID,
      'detail-type': 'AWS API Call via CloudTrail',
      source: `aws.${service}`,
      account: '111122223333',
      time: detail.eventTime,
      region: 'eu-central-1',
      resources: [],
      detail,
    });
  });
}

/** Patterns of every shape: names, prefixes, wildcards, negations, addresses, numbers, array elements, `$or`. */
function patternTexts(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => {
    const source = [`aws.${SERVICES[index % 10]}`];
    const eventName = `${VERBS[(index * 7) % 10]}${THINGS[(index * 3) % 10]}${index < 100 ? '' : index}`;
    const details: readonly object[] = [
      { eventName: [eventName], userIdentity: { type: ['Root'] } },
      { eventName: [{ prefix: eventName }], errorCode: [{ exists: false }] },
      { requestParameters: { name: [{ wildcard: `thing-${index}*9` }] } },
      { eventName: [eventName], sourceIPAddress: [{ cidr: `203.0.${index % 256}.0/24` }] },
      { eventName: [eventName], userIdentity: { arn: [{ 'anything-but': { suffix: `/role-${index}/session` } }] } },
      { requestParameters: { items: { key: ['a'], value: [String(index)] } } },
      {
        $or: [
          { eventName: [eventName], readOnly: [false] },
          { errorCode: ['AccessDenied'], eventName: [{ suffix: `Thing${index}` }] },
        ],
      },
    ];
    return { source, detail: details[index % details.length] };
  });
}

function compile(count: number) {
  return compilePatterns(
    patternTexts(count).map((one, index) => {
      const { pattern, problems } = parsePattern(JSON.stringify(one));
      if (pattern === undefined) throw new Error(JSON.stringify(problems));
      return { name: String(index), pattern };
    }),
  );
}

/** CPU milliseconds of the best of several runs of each work; they take turns, so that a slow moment of the machine meets all. */
function measure(works: readonly (() => void)[]): readonly number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 40; round++)
    for (const [place, work] of works.entries()) {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      best[place] = Math.min(best[place] ?? 0, (user + system) / 1000);
    }
  return best;
}

const texts = eventTexts();
const events = texts.map((text) => JSON.parse(text) as EventValue);
const COUNTS = [100, 700, 10_000];
const matchings = COUNTS.map((count) => {
  const set = compile(count);
  return () => {
    let matched = 0;
    for (const event of events) matched += set.match(event).matched.length;
    if (matched === 0) throw new Error(`no pattern of ${count} matches any event`);
  };
});
const parse = (): void => {
  for (const text of texts) JSON.parse(text);
};
const [parsing = Number.NaN, ...times] = measure([parse, ...matchings]);
const of = (count: number) => times[COUNTS.indexOf(count)] ?? Number.NaN;
const rate = (milliseconds: number) => `${Math.round(EVENTS / milliseconds)} thousand events a second`;
report({ name: '700 event patterns on parsed events', measured: rate(of(700)), comparedWith: `JSON.parse: ${rate(parsing)}`, ratio: of(700) / parsing });
report({
  name: '10,000 event patterns',
  measured: rate(of(10_000)),
  comparedWith: `100: ${rate(of(100))}`,
  ratio: of(10_000) / of(100),
  limit: 1.1,
});
