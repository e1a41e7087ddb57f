import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FRAMEWORKS, type ResourceRecord } from '../core/index.ts';
import { assess } from './assess.ts';
import type { Control } from './control.ts';
import { CONTROLS } from './controls/index.ts';
import { A, B, EAST, probe, regionOf, thing, WEST, world } from './probe.cases.ts';

const VPC = 'AWS::EC2::VPC';
const LOG = 'AWS::EC2::FlowLog';
const USER = 'AWS::IAM::User';
const REGIONS = [regionOf(A, EAST), regionOf(A, WEST), regionOf(B, EAST), regionOf(B, WEST)];

function outcomes(control: Control, records: readonly ResourceRecord[], unread: readonly string[] = []) {
  const judgements = assess(world({ records: [...REGIONS, ...records], unread }), [control]).results[0]?.judgements ?? new Map<string, never>();
  return new Map([...judgements].map(([key, { outcome }]) => [key, outcome]));
}
const names = (outcome: { missing?: readonly { name: string; account?: string; region?: string }[] } | undefined) =>
  (outcome?.missing ?? []).map((one) => [one.name, one.account, one.region].join(' ').trim());

describe('assess', () => {
  it('judges each resource, each Region, each account, or the organisation once', () => {
    const keys = (control: Control, records: readonly ResourceRecord[] = []) => [...outcomes(control, records).keys()];
    expect(keys(probe({ kind: 'resource', type: VPC }, []), [thing(VPC, B, EAST), thing(VPC, A, WEST)])).toEqual([
      thing(VPC, A, WEST).arn,
      thing(VPC, B, EAST).arn,
    ]);
    expect(keys(probe({ kind: 'region' }, []))).toEqual([`${A}/${WEST}`, `${A}/${EAST}`, `${B}/${WEST}`, `${B}/${EAST}`]);
    expect(keys(probe({ kind: 'account' }, []))).toEqual([`${A}/global`, `${B}/global`]);
    expect(keys(probe({ kind: 'organization' }, []))).toEqual([`${A}/global`]);
  });

  it('does not ask a control where what it needs was not read, and says what', () => {
    const control = { ...probe({ kind: 'region' }, [{ type: VPC, within: 'region' }]) };
    const found = outcomes(control, [], [`${VPC} ${A} ${EAST}`]);
    expect(found.get(`${A}/${EAST}`)).toMatchObject({ verdict: 'unknown', message: 'cannot be judged without ec2:DescribeVpcs' });
    expect(names(found.get(`${A}/${EAST}`))).toEqual([`ec2:DescribeVpcs ${A} ${EAST}`]);
    expect(found.get(`${A}/${EAST}`)?.trace).toMatchObject([{ kind: 'missing' }]);
    expect(found.get(`${A}/${WEST}`)?.verdict).toBe('pass');
  });

  it('looks for regional types of an account in each of its Regions', () => {
    const control = probe({ kind: 'account' }, [{ type: VPC, within: 'account' }]);
    expect(outcomes(control, [thing(VPC, A, EAST), thing(VPC, A, WEST)]).get(`${A}/global`)?.message).toMatch(/eu-west-1.*us-east-1/);
    expect(names(outcomes(control, [], [`${VPC} ${A} ${WEST}`]).get(`${A}/global`))).toEqual([`ec2:DescribeVpcs ${A} ${WEST}`]);
  });

  it('needs every account for a need within the organisation', () => {
    const control = probe({ kind: 'account' }, [{ type: USER, within: 'organization' }]);
    expect(names(outcomes(control, [], [`${USER} ${B} global`]).get(`${A}/global`))).toEqual([`iam:GetAccountAuthorizationDetails ${B} global`]);
  });

  it('leaves what is missing of a lazy need to the control', () => {
    const control = probe({ kind: 'region' }, [{ type: VPC, within: 'region', lazy: true, facets: ['Extra'] }]);
    const outcome = outcomes(control, [thing(VPC, A, EAST)], [`${VPC} ${A} ${EAST}`]).get(`${A}/${EAST}`);
    expect(outcome?.verdict).toBe('pass');
    expect(outcome?.message).toContain(`ec2:DescribeVpcs@${A}/${EAST}`);
  });

  it('counts records elsewhere without needing to know what else is there', () => {
    const control = probe({ kind: 'region' }, [{ type: VPC, within: 'region', seeElsewhere: (record) => record.config['value'] === 1 }]);
    const found = outcomes(control, [thing(VPC, B, EAST, 'shared', 1), thing(VPC, B, EAST, 'own', 0), thing(VPC, B, WEST, 'far', 1)], [`${VPC} ${B} ${EAST}`]);
    expect(found.get(`${A}/${EAST}`)?.message).toContain('/shared');
    expect(found.get(`${A}/${EAST}`)?.message).not.toMatch(/own|far/);
    expect(found.get(`${B}/${EAST}`)?.verdict).toBe('unknown');
  });

  it('is unknown for a subject without a facet that it needs, and for no other', () => {
    const control = probe({ kind: 'resource', type: VPC }, [{ type: VPC, within: 'region', facets: ['Extra'] }]);
    const whole = { ...thing(VPC, A, EAST, 'whole'), config: { Extra: null } };
    const found = outcomes(control, [whole, thing(VPC, A, EAST, 'part')]);
    expect(found.get(whole.arn)?.verdict).toBe('pass');
    expect(names(found.get(thing(VPC, A, EAST, 'part').arn))).toEqual([`${VPC}.Extra ${A} ${EAST}`]);
  });

  it('is unknown where a record around the subject lacks a facet that it needs', () => {
    const control = probe({ kind: 'resource', type: VPC }, [{ type: LOG, within: 'region', facets: ['Extra'] }]);
    const found = outcomes(control, [thing(VPC, A, EAST), thing(VPC, A, WEST), thing(LOG, A, EAST)]);
    expect(found.get(thing(VPC, A, EAST).arn)?.verdict).toBe('unknown');
    expect(found.get(thing(VPC, A, WEST).arn)?.verdict).toBe('pass');
  });

  it('says where subjects could not be listed: no list is not an empty one', () => {
    const found = outcomes(probe({ kind: 'resource', type: VPC }, []), [thing(VPC, A, EAST)], [`${VPC} ${A} ${WEST}`]);
    expect([...found.keys()]).toEqual([thing(VPC, A, EAST).arn, `gap:${A}`]);
    expect(names(found.get(`gap:${A}`))).toEqual([`ec2:DescribeVpcs ${A} ${WEST}`]);
  });

  it('does not take the Regions that it happens to know for all of them', () => {
    const snapshot = world({ records: [regionOf(A, EAST)], unread: [`AWS::Account::Region ${B} global`] });
    const found = assess(snapshot, [probe({ kind: 'account' }, [{ type: VPC, within: 'account' }])]).results[0]?.judgements;
    expect(names(found?.get(`${B}/global`)?.outcome)).toEqual([`account:ListRegions ${B}`]);
  });

  it('does not let a control look at what it did not declare', () => {
    const control: Control = {
      ...probe({ kind: 'region' }, []),
      check: (_, view) => ({ verdict: 'pass', message: String(view.records(VPC).length), trace: [] }),
    };
    expect(() => outcomes(control, [])).toThrow('control Probe.1 reads AWS::EC2::VPC without declaring that it needs it');
    const nosy: Control = { ...control, unit: { kind: 'resource', type: VPC }, needs: [{ type: VPC, within: 'region' }] };
    expect(() => outcomes(nosy, [thing(VPC, A, EAST)])).toThrow('looks at the siblings of its subject');
  });

  it('passes over records whose account is none', () => {
    expect([...outcomes(probe({ kind: 'resource', type: VPC }, []), [thing(VPC, 'aws', EAST)]).keys()]).toEqual([]);
  });
});

describe('CONTROLS', () => {
  it('have an id of their own each', () => {
    expect(CONTROLS.map((control) => control.id)).toEqual([...new Set(CONTROLS.map((control) => control.id))]);
  });

  it.each(CONTROLS.map((control) => [control.id, control] as const))('%s is told in full', (_, control) => {
    expect(control.title).not.toMatch(/\.$|^\s|\s$/);
    expect(control.doc.rationale.length).toBeGreaterThan(80);
    expect(control.doc.avoid).not.toBe(control.doc.prefer);
    expect(control.doc.sources.length).toBeGreaterThan(0);
    for (const source of control.doc.sources) expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\/\S*$/);
    for (const technique of control.mitre) expect(technique).toMatch(/^T\d{4}(?:\.\d{3})?$/);
    for (const framework of Object.keys(control.frameworks)) expect(FRAMEWORKS).toContain(framework);
    expect(control.needs.length).toBeGreaterThan(0);
  });

  it.each(CONTROLS.map((control) => [control.id, control] as const))('%s gives commands that a hostile name cannot break out of', (_, control) => {
    const folder = mkdtempSync(join(tmpdir(), 'stoa-shell-'));
    try {
      const { cli, terraform, console: clicks } = fixFor(control, `'; touch stolen #$(touch stolen)\`touch stolen\`\n touch stolen; "`);
      expect(cli.length * terraform.length * clicks.length).toBeGreaterThan(0);
      const script = ['aws() { :; }', ...cli].join('\n');
      execFileSync('/bin/sh', ['-e', '-c', script], { cwd: folder, env: { PATH: '/usr/bin:/bin' }, stdio: 'pipe' });
      expect(existsSync(join(folder, 'stolen'))).toBe(false);
      // IAM takes a dash at the beginning of a name: https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html
      const dashed = ['aws() { for word in "$@"; do case "$word" in --debug*) exit 9;; esac; done; }', ...fixFor(control, '--debug').cli].join('\n');
      execFileSync('/bin/sh', ['-e', '-c', dashed], { cwd: folder, env: { PATH: '/usr/bin:/bin' }, stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The fix for a resource that has this text for every name. */
function fixFor(control: (typeof CONTROLS)[number], name: string) {
  const type = control.unit.kind === 'resource' ? control.unit.type : VPC;
  const config = { UserName: name, Name: name, S3BucketName: name, TrailARN: name, ApiId: name, BackupVaultName: name };
  const record: ResourceRecord = { type, arn: `arn:aws:x:::${name}/${name}`, id: name, account: A, region: EAST, tags: {}, config };
  return control.remediation({ account: A, region: EAST, ...(control.unit.kind === 'resource' ? { record } : {}) });
}
