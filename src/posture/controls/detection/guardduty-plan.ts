// What the controls of GuardDuty's protection plans share: each looks at one feature of the detector of its account and Region.

import { asObjects, asString, at, fact, isArray, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, type ControlDoc, fail, pass, unknown } from '../../control.ts';

const DETECTOR = 'AWS::GuardDuty::Detector';

interface Plan {
  readonly id: string;
  /** As GuardDuty's console calls it: `EKS Audit Log Monitoring`. */
  readonly name: string;
  /** https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfigurationResult.html */
  readonly feature: string;
  /** What it reads, and what would go unseen. */
  readonly rationale: string;
  readonly mitre: readonly string[];
  /** The page of the user guide about the plan. */
  readonly page: string;
}

export function planControl(plan: Plan): Control {
  const { id, name, feature } = plan;
  const features = `[{"Name":"${feature}","Status":"ENABLED"}]`;
  const doc: ControlDoc = {
    rationale: plan.rationale,
    avoid: `resource "aws_guardduty_detector_feature" "this" {\n  detector_id = aws_guardduty_detector.this.id\n  name        = "${feature}"\n  status      = "DISABLED"\n}`,
    prefer: `resource "aws_guardduty_organization_configuration_feature" "this" {\n  detector_id = aws_guardduty_detector.this.id\n  name        = "${feature}"\n  auto_enable = "ALL"\n}`,
    sources: [
      `https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#${id.toLowerCase().replace('.', '-')}`,
      'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfigurationResult.html',
      plan.page,
    ],
  };
  return {
    id,
    title: `GuardDuty ${name} is enabled in each account and Region`,
    severity: 'high',
    pillar: 'detection',
    unit: { kind: 'region' },
    needs: [{ type: DETECTOR, within: 'region' }],
    frameworks: { fsbp: [id] },
    mitre: plan.mitre,
    doc,
    check({ account, region }, view) {
      const where = `${region} of account ${account}`;
      // AWS allows one detector an account and Region.
      const [detector] = view.records(DETECTOR);
      if (detector === undefined)
        return fail(`GuardDuty, and with it ${name}, is not enabled in ${where}`, none('a GuardDuty detector', 'nobody watches', { account, region }));
      const resources = [refOf(detector)];
      const status = asString(detector.config['Status']);
      const missing = (detail: string) => ({ reason: 'absent', name: 'guardduty:GetDetector', account, region, arn: detector.arn, detail }) as const;
      if (status !== undefined && status !== 'ENABLED') {
        const step = fact(refOf(detector), 'Status', status, 'the detector is there and does not watch');
        return { ...fail(`GuardDuty, and with it ${name}, is suspended in ${where}`, step), resources };
      }
      const list = detector.config['Features'];
      const found = asObjects(list).find((one) => one['Name'] === feature);
      const state = asString(at(found, 'Status'));
      if (status === undefined || state === undefined) {
        const lacks = status === undefined ? 'Status' : isArray(list) ? `Features without ${feature}` : 'Features';
        return { ...unknown(`whether ${name} is enabled in ${where} was not answered`, [missing(lacks)]), resources };
      }
      const step = (means: string) => fact(refOf(detector), `Features[${feature}].Status`, state, means);
      return state === 'ENABLED'
        ? { ...pass(`${name} is enabled in ${where}`, step('it is watching')), resources }
        : { ...fail(`${name} is not enabled in ${where}`, step('it is off')), resources };
    },
    remediation: ({ region }) => ({
      cli: [
        '# once for all accounts, in the account of the delegated administrator',
        `aws guardduty update-organization-configuration --detector-id DETECTOR_ID --auto-enable-organization-members ALL --features '[{"Name":"${feature}","AutoEnable":"ALL"}]' --region ${shellWord(region)}`,
        '# or in this account alone',
        `aws guardduty update-detector --detector-id DETECTOR_ID --features '${features}' --region ${shellWord(region)}`,
      ],
      terraform: doc.prefer,
      console: [
        `Open GuardDuty in ${region}, in the account of the delegated administrator`,
        `Under Protection plans choose ${name}`,
        'Choose Edit configuration, Enable for all accounts, and save',
      ],
    }),
  };
}
