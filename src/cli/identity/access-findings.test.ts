import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accessModelOf, compile, type ExternalAccess, type ExternalGrant, externalAccess } from '../../identity/index.ts';
import { sampleOrganization } from '../../sources/index.ts';
import { accessFindings } from './access-findings.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');
const grant: ExternalGrant = {
  resource: { arn: 'arn:aws:s3:::data', type: 'AWS::S3::Bucket', account: '111122223333' },
  outsider: { kind: 'other-account', name: '999988887777', isOutsideOrganization: true, isTrusted: false },
  isPublic: false,
  severity: 'medium',
  actions: ['s3:GetObject'],
  actionNames: ['s3:GetObject'],
  access: { kind: 'allowed' },
  statements: [{ policy: 'arn:aws:s3:::data#policy', index: 0, place: { line: 3, column: 5 } }],
  moreStatements: 0,
  means: [],
};
const found = (grants: readonly ExternalGrant[], notKnown: ExternalAccess['notKnown'] = []): ExternalAccess => ({ grants, notKnown, asked: 1 });
const condition = { words: 'only through TLS', formula: { formula: true } } as const;

describe('accessFindings', () => {
  it('makes one finding of a resource and an outsider, with each condition and the worst severity', () => {
    const other: ExternalGrant = { ...grant, severity: 'high', actions: ['s3:PutObject'], access: { kind: 'conditional', condition } };
    const [finding, ...more] = accessFindings(found([grant, other]), sha256);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'Stoa.Access.OtherAccount',
      verdict: 'fail',
      severity: 'high',
      message: 'account 999988887777 may s3:GetObject; and s3:PutObject only through TLS',
      resources: [{ id: 'data', region: 'global' }],
    });
    expect(finding?.trace[0]).toMatchObject({ kind: 'statement', policy: 'arn:aws:s3:::data#policy:3:5' });
  });

  it('keeps the fingerprint where severity, actions and condition have changed, and no other', () => {
    const fingerprint = (one: ExternalGrant) => accessFindings(found([one]), sha256)[0]?.fingerprint;
    expect(fingerprint({ ...grant, severity: 'low', actions: ['s3:*'], access: { kind: 'conditional', condition } })).toBe(fingerprint(grant));
    expect(fingerprint({ ...grant, outsider: { ...grant.outsider, name: '999988887776' } })).not.toBe(fingerprint(grant));
    expect(fingerprint({ ...grant, resource: { ...grant.resource, arn: 'arn:aws:s3:::other' } })).not.toBe(fingerprint(grant));
  });

  it('says once of a resource that it is not known whom it lets in', () => {
    const names = ['s3:GetBucketPolicy of arn:aws:s3:::data: AWS refused the call (AccessDenied)'];
    const open: ExternalGrant = { ...grant, access: { kind: 'unknown', names, condition } };
    const findings = accessFindings(found([open], [{ resource: 'arn:aws:s3:::data', type: 'AWS::S3::Bucket', account: '111122223333', names }]), sha256);
    expect(findings.map(({ verdict, missing }) => ({ verdict, missing }))).toEqual([
      { verdict: 'unknown', missing: [{ reason: 'denied', name: 's3:GetBucketPolicy of arn:aws:s3:::data' }] },
    ]);
  });

  it('never takes what is not known for a failure', () => {
    const [finding] = accessFindings(found([{ ...grant, access: { kind: 'unknown', names: ['the owner of x is not known'], condition } }]), sha256);
    expect(finding).toMatchObject({ verdict: 'unknown', missing: [{ name: 'the owner of x is not known' }] });
  });

  it('gives every finding of the sample a fingerprint of its own', () => {
    const findings = accessFindings(externalAccess(compile(accessModelOf(sampleOrganization({ accounts: 12 }).snapshot))), sha256);
    expect(findings.length).toBeGreaterThan(100);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });
});
