import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { formatDetectionAsff } from './asff.ts';
import { formatDetectionOcsf } from './ocsf.ts';
import type { DetectionIncident, DetectionReport } from './report.ts';

const OPTIONS = { columns: 100, color: false };

function incident(some: Partial<DetectionIncident> = {}): DetectionIncident {
  return {
    id: '0123456789abcdef0123456789abcdef',
    title: 'A user was made from a new place',
    severity: 'high',
    because: 'admin is an administrator',
    accounts: ['111122223333', '444455556666'],
    regions: ['eu-central-1'],
    actors: ['arn:aws:iam::111122223333:user/ann'],
    targets: ['arn:aws:iam::111122223333:user/eve'],
    first: '2026-11-01T06:00:00Z',
    last: '2026-11-01T06:05:00Z',
    steps: [
      {
        kind: 'credentials',
        time: '2026-11-01T06:00:00Z',
        until: undefined,
        rule: undefined,
        title: undefined,
        severity: undefined,
        what: 'ann came to credentials of admin',
        from: '198.51.100.7',
        evidence: [{ id: 'e1', place: 'a.json#0' }],
      },
      {
        kind: 'signal',
        time: '2026-11-01T06:05:00Z',
        until: undefined,
        rule: 'user-made',
        title: 'A user was made',
        severity: 'high',
        what: 'admin called CreateUser on eve',
        from: '198.51.100.7, 203.0.113.1',
        evidence: [{ id: 'e2', place: 'a.json#1' }],
      },
    ],
    responses: ['look at the user'],
    mitre: ['T1136.003'],
    isOpen: false,
    ...some,
  };
}

function report(incidents: readonly DetectionIncident[]): DetectionReport {
  return {
    tool: { name: 'stoa', version: '1.0.0' },
    generatedAt: '2026-11-01T07:00:00Z',
    source: 'a.json',
    events: 2,
    rules: 1,
    incidents,
    leftOut: [],
    undecided: [],
    issues: [],
    gate: { outcome: 'clean', exitCode: 0, reason: '' },
  };
}

const HOSTILE = `\u001b[2J\ud800"</script>\u202e${'ÿ宽'.repeat(5000)}`;
const hostile = incident({
  title: HOSTILE,
  because: HOSTILE,
  accounts: [HOSTILE],
  regions: [HOSTILE],
  targets: Array.from({ length: 100 }, (_, index) => `arn:${index}${HOSTILE}`),
  steps: Array.from({ length: 100 }, () => ({ ...(incident().steps[1] as DetectionIncident['steps'][number]), title: HOSTILE, what: HOSTILE, rule: HOSTILE })),
  responses: [HOSTILE],
  suppression: { owner: HOSTILE, reason: HOSTILE, expires: '2027-01-01' },
});

describe('formatDetectionAsff', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../../tests/schemas/asff-finding.schema.json', import.meta.url), 'utf8')) as object);
  const parsed = (one: DetectionIncident) => JSON.parse(formatDetectionAsff(report([one]), OPTIONS)) as Record<string, unknown>[];

  it('is what the schema asks for, of ordinary and of hostile texts', () => {
    for (const one of [incident(), hostile, incident({ steps: [], responses: [], mitre: [], targets: [], accounts: [], regions: [] })]) {
      validate(parsed(one));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('stays below 240 KB a finding', () => {
    expect(Buffer.byteLength(JSON.stringify(parsed(hostile)[0]))).toBeLessThan(240_000);
  });

  it('says severity and types where providers say them anew, and archives what is closed', () => {
    expect(parsed(incident())[0]).toMatchObject({
      AwsAccountId: '111122223333',
      FindingProviderFields: { Severity: { Label: 'HIGH' }, Types: ['TTPs'] },
      RecordState: 'ACTIVE',
      Workflow: { Status: 'NEW' },
    });
    expect(parsed(incident({ activity: 'close' }))[0]).toMatchObject({ RecordState: 'ARCHIVED' });
  });
});

describe('formatDetectionOcsf', () => {
  const parsed = (one: DetectionIncident) => JSON.parse(formatDetectionOcsf(report([one]), OPTIONS)) as Record<string, unknown>[];

  it('creates, updates and closes events of class 2004', () => {
    const said = (['create', 'update', 'close'] as const).map((activity) => parsed(incident({ activity }))[0]);
    expect(said.map((event) => [event?.['type_uid'], event?.['activity_name'], event?.['status']])).toEqual([
      [200401, 'Create', 'New'],
      [200402, 'Update', 'New'],
      [200403, 'Close', 'Resolved'],
    ]);
    expect(new Set(said.map((event) => (event?.['finding_info'] as { uid: string } | undefined)?.uid)).size).toBe(1);
  });

  it('shows each step as evidence, with the address where there is one', () => {
    expect(parsed(incident())[0]).toMatchObject({
      class_uid: 2004,
      severity_id: 4,
      evidences: [
        { data: { what: 'ann came to credentials of admin' }, src_endpoint: { ip: '198.51.100.7' } },
        { data: { rule: 'user-made', events: [{ uid: 'e2' }] } },
      ],
      finding_info: { attacks: [{ technique: { uid: 'T1136' }, sub_technique: { uid: 'T1136.003' } }] },
    });
    expect(JSON.stringify(parsed(hostile))).not.toContain('\u001b');
  });
});
