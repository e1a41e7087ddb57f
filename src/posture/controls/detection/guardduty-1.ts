// GuardDuty.1: GuardDuty watches each account in each Region.

import { asString, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';

const DETECTOR = 'AWS::GuardDuty::Detector';

export const GUARDDUTY_1: Control = {
  id: 'GuardDuty.1',
  title: 'GuardDuty is enabled in each account and Region',
  severity: 'high',
  pillar: 'detection',
  unit: { kind: 'region' },
  needs: [{ type: DETECTOR, within: 'region' }],
  frameworks: { fsbp: ['GuardDuty.1'] },
  mitre: ['T1562.001'],
  doc: {
    rationale:
      'GuardDuty reads CloudTrail, flow and DNS logs of its Region and account and says what looks like an attack. A Region where it is off is where instances for mining are started and where nobody looks, and a suspended detector looks like one from afar.',
    avoid: 'resource "aws_guardduty_detector" "this" {\n  enable = false\n}',
    prefer:
      'resource "aws_guardduty_organization_configuration" "this" {\n  # in each Region, in the account of the delegated administrator\n  detector_id                      = aws_guardduty_detector.this.id\n  auto_enable_organization_members = "ALL"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-1',
      'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html',
      'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
    ],
  },
  check({ account, region }, view) {
    const detectors = view.records(DETECTOR);
    const enabled = detectors.find((detector) => asString(detector.config['Status']) === 'ENABLED');
    if (enabled !== undefined) {
      const step = fact(refOf(enabled), 'Status', 'ENABLED', 'GuardDuty is watching');
      return { ...pass(`GuardDuty watches ${region} of account ${account}`, step), resources: [refOf(enabled)] };
    }
    const [detector] = detectors;
    if (detector === undefined) {
      return fail(`GuardDuty is not enabled in ${region} of account ${account}`, none('a GuardDuty detector', 'nobody watches', { account, region }));
    }
    // ListDetectors answers ids alone.
    const status = detector.config['Status'];
    if (status === undefined) {
      return unknown(`the state of GuardDuty in ${region} was not read`, [
        { reason: 'absent', name: 'guardduty:GetDetector', account, region, arn: detector.arn },
      ]);
    }
    return fail(
      `GuardDuty is suspended in ${region} of account ${account}`,
      fact(refOf(detector), 'Status', status, 'the detector is there and does not watch'),
    );
  },
  remediation: ({ region }) => ({
    cli: [
      '# once for all accounts, in the account of the delegated administrator',
      `aws guardduty update-organization-configuration --detector-id DETECTOR_ID --auto-enable-organization-members ALL --region ${shellWord(region)}`,
      '# or in this account alone: a new detector, or one that is suspended',
      `aws guardduty create-detector --enable --region ${shellWord(region)}`,
      `aws guardduty update-detector --detector-id DETECTOR_ID --enable --region ${shellWord(region)}`,
    ],
    terraform:
      'resource "aws_guardduty_detector" "this" {\n  enable = true\n}\n\nresource "aws_guardduty_organization_configuration" "this" {\n  detector_id                      = aws_guardduty_detector.this.id\n  auto_enable_organization_members = "ALL"\n}',
    console: [
      `Open GuardDuty in ${region}, in the account of the delegated administrator`,
      'Choose Accounts, Edit auto-enable preferences',
      'Choose Enable for all accounts, for new and existing members',
    ],
  }),
};
