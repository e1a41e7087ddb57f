// A day of CloudTrail of the sample organisation: ordinary work, and one attack with a key that leaked. The same for the same snapshot.

import { asString, type Snapshot } from '../../core/index.ts';
import { ATTACK } from './attack.ts';
import { type Caller, eventOf, roleCaller, userCaller } from './event.ts';
import { ORDINARY } from './ordinary.ts';

export interface SampleEventFile {
  /** As CloudTrail names it below the prefix of its bucket. */
  readonly path: string;
  /** Sorted by time. */
  readonly records: readonly object[];
}

const DAY = 86_400_000;
/** Ordinary calls of an account in a day. */
const CALLS = 400;

/** The day before the snapshot was taken, a file an account, Region and quarter of the day. */
export function sampleEvents(snapshot: Snapshot): readonly SampleEventFile[] {
  const start = Date.parse(snapshot.takenAt) - DAY;
  const accounts = snapshot.of('AWS::Organizations::Account').records.map(({ id }) => id);
  const files = new Map<string, { readonly time: number; readonly event: object }[]>();
  let number = 0;
  const put = (caller: Caller, call: Parameters<typeof eventOf>[1], time: number) => {
    const when = new Date(time);
    const quarter = `${when.toISOString().slice(0, 10).replaceAll('-', '')}T${String(Math.floor(when.getUTCHours() / 6) * 6).padStart(2, '0')}00Z`;
    const region = call.region ?? 'eu-west-1';
    const path = `AWSLogs/${caller.account}/CloudTrail/${region}/${when.toISOString().slice(0, 10).replaceAll('-', '/')}/${caller.account}_CloudTrail_${region}_${quarter}.json.gz`;
    const own = files.get(path) ?? [];
    own.push({ time, event: eventOf(caller, call, time, number++) });
    files.set(path, own);
  };
  for (const [place, account] of accounts.entries()) {
    const callers = [
      roleCaller(account, 'deploy', 'pipeline', '198.51.100.20', 'aws-sdk-go-v2/1.39.0 os/linux lang/go#1.25'),
      roleCaller(account, 'AWSReservedSSO_ReadOnly_b3108d1cbb519b1e', 'ana@example.com', '198.51.100.7', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'),
      roleCaller(account, 'web', 'i-0123456789abcdef0', '198.51.100.40', 'Boto3/1.40.0 md/Botocore#1.40.0'),
    ];
    for (let index = 0; index < CALLS; index++) {
      const kind = (index * 7 + place * 3) % ORDINARY.length;
      const one = ORDINARY[kind];
      const caller = callers[one?.by ?? 0];
      if (one !== undefined && caller !== undefined) put(caller, one.call(index), start + Math.floor(((index + place / accounts.length) * DAY) / CALLS));
    }
  }
  const victim = snapshot.of('AWS::IAM::User').records.find(({ id }) => id === 'build-server') ?? snapshot.of('AWS::IAM::User').records[0];
  if (victim !== undefined) {
    const user = { name: victim.id, arn: victim.arn, id: asString(victim.config['UserId']) ?? '' };
    const leaked = userCaller(victim.account, user, 'AKIAIOSFODNN7EXAMPLE', '203.0.113.77', 'aws-cli/1.22.34 Python/3.10.12 Linux/5.15.0 botocore/1.27.84');
    const made = { name: 'support-ops', arn: `arn:aws:iam::${victim.account}:user/support-ops`, id: 'AIDAEXAMPLESUPPORT01' };
    const second = userCaller(victim.account, made, 'AKIAI44QH8DHBEXAMPLE', '203.0.113.78', 'aws-cli/1.22.34 Python/3.10.12 Linux/5.15.0 botocore/1.27.84');
    for (const { after, by, call } of ATTACK) put(by === 'leaked' ? leaked : second, call, start + 21 * 3_600_000 + after * 1000);
  }
  return [...files]
    .map(([path, events]) => ({ path, records: events.sort((a, b) => a.time - b.time).map(({ event }) => event) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
