import { describe, expect, it } from 'vitest';
import { formatAsff } from './asff.ts';
import { ASFF_RESOURCE_TYPES, asffResourceType } from './asff-types.ts';
import { exampleReport } from './example-report.cases.ts';
import { HOSTILE, withText } from './hostile-report.cases.ts';
import { formatJson, type JsonReport } from './json.ts';
import { formatOcsf } from './ocsf.ts';

const OPTIONS = { columns: 100, color: false };
type Loose = Record<string, never> & { readonly [key: string]: Loose };
const asff = (report = exampleReport()) => JSON.parse(formatAsff(report, OPTIONS)) as Loose[];
const ocsf = (report = exampleReport()) => JSON.parse(formatOcsf(report, OPTIONS)) as Loose[];

describe('formatAsff', () => {
  it('says PASSED, FAILED, WARNING or NOT_AVAILABLE, and a severity only where something was found', () => {
    const seen = new Set(asff().map((finding) => `${String(finding['Compliance']?.['Status'])} ${String(finding['Severity']?.['Label'])}`));
    expect([...seen].sort()).toEqual([
      'FAILED CRITICAL',
      'FAILED HIGH',
      'FAILED MEDIUM',
      'NOT_AVAILABLE INFORMATIONAL',
      'PASSED INFORMATIONAL',
      'WARNING CRITICAL',
      'WARNING HIGH',
    ]);
  });

  it('puts findings about global resources into the main Region of their partition', () => {
    const ofUser = (partition: string) => asff({ ...exampleReport(), partition }).find((finding) => String(finding['GeneratorId']) === 'stoa/IAM.3');
    expect(ofUser('aws')).toMatchObject({ Region: 'us-east-1', ProductArn: 'arn:aws:securityhub:us-east-1:444455556666:product/444455556666/default' });
    expect(ofUser('aws-us-gov')).toMatchObject({ Region: 'us-gov-west-1' });
    expect(ofUser('aws-cn')?.['ProductArn']).toBe('arn:aws-cn:securityhub:cn-northwest-1:444455556666:product/444455556666/default');
  });

  it('suppresses what is muted, with who answers for it', () => {
    const muted = asff().find((finding) => String(finding['Workflow']?.['Status']) === 'SUPPRESSED');
    expect(muted?.['Note']).toMatchObject({ Text: 'migration until spring', UpdatedBy: 'team-legacy' });
  });

  it('gives every finding an id of its own', () => {
    expect(new Set(asff().map((finding) => String(finding['Id']))).size).toBe(exampleReport().findings.length);
  });

  it('lists at most 32 resources, each once', () => {
    const report = exampleReport();
    const [first] = report.findings;
    if (first === undefined) throw new Error('no findings');
    const resources = Array.from({ length: 80 }, (_, index) => ({
      type: 'AWS::IAM::Role',
      arn: `arn:aws:iam::1:role/${index >> 1}`,
      id: '',
      account: '',
      region: 'global',
    }));
    expect(asff({ ...report, findings: [{ ...first, resources }] })[0]?.['Resources']).toHaveLength(32);
    expect(asff({ ...report, findings: [{ ...first, resources: resources.slice(0, 4) }] })[0]?.['Resources']).toHaveLength(2);
  });
});

describe('asffResourceType', () => {
  it('knows each of its types once, and calls the rest Other', () => {
    expect(new Set(ASFF_RESOURCE_TYPES).size).toBe(ASFF_RESOURCE_TYPES.length);
    expect(asffResourceType('AWS::RDS::DBInstance')).toBe('AwsRdsDbInstance');
    expect(asffResourceType('AWS::Quux::Widget')).toBe('Other');
  });
});

describe('formatOcsf', () => {
  it('names technique and sub-technique apart', () => {
    const report = exampleReport();
    const [first] = report.findings;
    if (first === undefined) throw new Error('no findings');
    const [event] = ocsf({ ...report, findings: [{ ...first, mitre: ['T1530', 'T1078.004'] }] });
    expect(event?.['finding_info']?.['attacks']).toEqual([
      { technique: { uid: 'T1530' } },
      { technique: { uid: 'T1078' }, sub_technique: { uid: 'T1078.004' } },
    ]);
  });

  it('says the time in milliseconds and the kind by number', () => {
    expect(ocsf()[0]).toMatchObject({
      time: Date.UTC(2026, 0, 15, 12, 30),
      type_uid: 200_301,
      class_uid: 2003,
      severity_id: 5,
      status_id: 1,
      compliance: { status_id: 3 },
    });
    expect(ocsf()[10]).toMatchObject({ status_id: 3, comment: 'migration until spring' });
    expect(ocsf()[12]).toMatchObject({ compliance: { status_id: 0, status_details: ['s3:GetBucketPolicy: AWS refused the call (AccessDenied)'] } });
  });
});

describe('formatJson', () => {
  it('gives back every text exactly', () => {
    for (const text of HOSTILE) {
      const report = JSON.parse(
        formatJson(
          withText(() => text),
          OPTIONS,
        ),
      ) as JsonReport;
      expect(report.findings[0]?.message).toBe(text);
      expect(report.accounts[0]?.name).toBe(text);
    }
  });

  it('keeps scores by account as an object, with null where there is none', () => {
    const { schemaVersion, scores } = JSON.parse(formatJson(exampleReport(), OPTIONS)) as JsonReport;
    expect(schemaVersion).toBe(1);
    expect(scores.byAccount['111122223333']).toEqual({ passed: 3, failed: 2, unknown: 0, percent: 60 });
    expect(scores.byAccount['777788889999']?.percent).toBeNull();
  });
});
