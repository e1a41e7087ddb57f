import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, findingOfNotes, note } from './note.cases.ts';
import { signalOf } from './signal.ts';
import { findingOfSignal, undecidedFindings } from './signal-finding.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const RULE = { name: 'trail-stopped', title: 'CloudTrail stopped logging', severity: 'high', mitre: ['T1562.008'], response: 'Start it again.' } as const;
const TRAIL = `arn:aws:cloudtrail:eu-central-1:${ACCOUNT}:trail/main`;
const START = Date.parse('2026-11-01T06:00:00Z');
const stop = (event: string, time: number, more = {}) =>
  note(event, time, { actor: `arn:aws:iam::${ACCOUNT}:user/ana`, action: 'StopLogging', targets: [TRAIL], ...more });
const found = (notes: ReturnType<typeof note>[], key = 'k', because?: string) =>
  findingOfSignal(signalOf(findingOfNotes(RULE.name, key, notes), RULE), { severity: 'critical', because }, sha256);

describe('findingOfSignal', () => {
  it('says what happened, to what, when, and what to do', () => {
    expect(found([stop('e1', START), stop('e2', START + 60_000)], 'k', 'ana is an administrator')).toMatchObject({
      rule: 'trail-stopped',
      verdict: 'fail',
      severity: 'critical',
      pillar: 'detection',
      account: ACCOUNT,
      region: 'eu-central-1',
      message: 'ana called StopLogging on main; ana is an administrator',
      resources: [{ type: 'AWS::CloudTrail::Trail', arn: TRAIL, id: 'main' }],
      trace: [
        { kind: 'event', time: '2026-11-01T06:00:00Z', id: 'e1', place: 'trail.json#0', means: 'ana called StopLogging on main' },
        { kind: 'event', time: '2026-11-01T06:01:00Z', id: 'e2' },
      ],
      remediation: { cli: [], terraform: '', console: ['Start it again.'] },
      mitre: ['T1562.008'],
      happened: { first: '2026-11-01T06:00:00Z', last: '2026-11-01T06:01:00Z' },
    });
  });

  it('is the same finding however grave it is and however long it goes on, and another where another event set it off', () => {
    const print = found([stop('e1', START)]).fingerprint;
    expect(found([stop('e1', START), stop('e2', START + 1)], 'k', 'worse').fingerprint).toBe(print);
    expect(found([stop('e2', START)], 'other').fingerprint).not.toBe(print);
  });

  it('is about the account where events name no resource, and believes no account or Region that cannot be one', () => {
    const { account, region, resources } = found([stop('e1', START, { targets: ['main', '__proto__'], account: '../../x', region: 'EU\u001b[31m' })]);
    expect([account, region]).toEqual(['000000000000', 'global']);
    expect(resources).toEqual([{ type: 'AWS::::Account', arn: 'AWS::::Account:000000000000', id: '000000000000', account, region }]);
  });
});

describe('undecidedFindings', () => {
  it('makes one finding of a rule in a place, with what AWS left out', () => {
    const rows = [1, 2, 3].map((n) => ({ rule: RULE, note: stop(`e${n}`, START + n, n === 3 ? { region: 'us-east-1' } : {}) }));
    expect(undecidedFindings(rows, sha256)).toMatchObject([
      {
        verdict: 'unknown',
        region: 'eu-central-1',
        message: '2 events could not be decided: AWS left out what the rule asks for',
        missing: [{ reason: 'omitted', name: 'StopLogging' }],
        trace: [{ kind: 'event', id: 'e1' }, { kind: 'event', id: 'e2' }, { kind: 'missing' }],
      },
      { region: 'us-east-1', message: 'one event could not be decided: AWS left out what the rule asks for' },
    ]);
  });
});
