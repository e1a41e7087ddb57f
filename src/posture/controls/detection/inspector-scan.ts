// What the controls of Amazon Inspector share: each looks at the scans of one kind of resource in its account and Region.

import { asString, at, fact, refOf, type Severity, shellWord } from '../../../core/index.ts';
import { type Control, type ControlDoc, fail, pass, unknown } from '../../control.ts';

const STATUS = 'AWS::Inspector2::AccountStatus';

interface Scan {
  readonly id: string;
  readonly name: string;
  /** The member of `resourceState` that tells of it. */
  readonly member: string;
  /** The word of `inspector2 enable`. */
  readonly resourceType: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly mitre: readonly string[];
}

export function scanControl(scan: Scan): Control {
  const { id, name, member, resourceType } = scan;
  // Code scanning stands on standard scanning.
  const types = resourceType === 'LAMBDA_CODE' ? ['LAMBDA', 'LAMBDA_CODE'] : [resourceType];
  const quoted = types.map((type) => `"${type}"`).join(', ');
  const doc: ControlDoc = {
    rationale: scan.rationale,
    avoid: `# aws inspector2 batch-get-account-status\n"resourceState": { "${member}": { "status": "DISABLED" } }`,
    prefer: `resource "aws_inspector2_enabler" "this" {\n  account_ids    = [data.aws_caller_identity.current.account_id]\n  resource_types = [${quoted}]\n}`,
    sources: [
      `https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#${id.toLowerCase().replace('.', '-')}`,
      'https://docs.aws.amazon.com/inspector/v2/APIReference/API_ResourceState.html',
      'https://docs.aws.amazon.com/inspector/v2/APIReference/API_State.html',
    ],
  };
  return {
    id,
    title: `Amazon Inspector ${name} is enabled in each account and Region`,
    severity: scan.severity,
    pillar: 'detection',
    unit: { kind: 'region' },
    needs: [{ type: STATUS, within: 'region' }],
    frameworks: { fsbp: [id] },
    mitre: scan.mitre,
    doc,
    check({ account, region }, view) {
      const where = `${region} of account ${account}`;
      const [status] = view.records(STATUS);
      const missing = { reason: 'absent', name: 'inspector2:BatchGetAccountStatus', account, region } as const;
      // Where Inspector was never enabled, AWS answers DISABLED: no answer says nothing.
      if (status === undefined) return unknown(`the state of Inspector in ${where} was not read`, [missing]);
      const resources = [refOf(status)];
      const path = `resourceState.${member}.status`;
      const state = asString(at(status.config, 'resourceState', member, 'status'));
      if (state === undefined)
        return { ...unknown(`whether ${name} is enabled in ${where} was not answered`, [{ ...missing, arn: status.arn, detail: path }]), resources };
      return state === 'ENABLED'
        ? { ...pass(`${name} is enabled in ${where}`, fact(refOf(status), path, state, 'it is scanning')), resources }
        : { ...fail(`${name} is not enabled in ${where}`, fact(refOf(status), path, state, 'it is not scanning')), resources };
    },
    remediation: ({ account, region }) => ({
      cli: [
        '# in the account of the delegated administrator, or in this account alone',
        `aws inspector2 enable --account-ids ${shellWord(account)} --resource-types ${types.join(' ')} --region ${shellWord(region)}`,
      ],
      terraform: doc.prefer,
      console: [
        `Open Amazon Inspector in ${region}, in the account of the delegated administrator`,
        'Choose Account management, and the account',
        `Choose Activate, ${name}`,
      ],
    }),
  };
}
