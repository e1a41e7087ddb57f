// SSM.7: nobody in the account can share a document with everyone.

import { asString, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::SSM::ServiceSetting';
const SETTING = '/ssm/documents/console/public-sharing-permission';

export const SSM_7: Control = {
  id: 'SSM.7',
  title: 'Systems Manager blocks public sharing of documents',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'region' },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['SSM.7'] },
  mitre: ['T1526'],
  doc: {
    rationale:
      'The setting is one of each account and Region, and it is off until somebody turns it on. With it, no document can be made public by mistake. Documents that are public already stay so: SSM.4 finds them.',
    avoid: 'resource "aws_ssm_service_setting" "this" {\n  setting_id    = "/ssm/documents/console/public-sharing-permission"\n  setting_value = "Enable"\n}',
    prefer: 'resource "aws_ssm_service_setting" "this" {\n  setting_id    = "/ssm/documents/console/public-sharing-permission"\n  setting_value = "Disable"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-7',
      'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html',
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html#block-public-access',
    ],
  },
  check({ account, region }, view) {
    // The id is answered with and without its leading slash.
    const setting = view.records(TYPE).find((one) => (asString(one.config['SettingId']) ?? one.id).replace(/^\/*/, '/') === SETTING);
    if (setting === undefined) {
      return unknown(`whether public sharing is blocked in ${region} is not among the answers`, [
        { reason: 'absent', name: listActionOf(TYPE), account, region, detail: SETTING },
      ]);
    }
    const value = setting.config['SettingValue'];
    const step = (means: string) => fact(refOf(setting), 'SettingValue', value, means);
    if (value === 'Disable') return pass(`documents in ${region} cannot be shared with everyone`, step('public sharing is disabled'));
    if (value === 'Enable') return fail(`documents in ${region} can be shared with everyone`, step('public sharing is allowed'));
    return unknown('the setting could not be read', [unread(setting, 'SettingValue')]);
  },
  remediation: ({ region }) => ({
    cli: [`aws ssm update-service-setting --region ${shellWord(region)} --setting-id ${SETTING} --setting-value Disable`],
    terraform: `resource "aws_ssm_service_setting" "this" {\n  setting_id    = "${SETTING}"\n  setting_value = "Disable"\n}`,
    console: ['Open Systems Manager in the Region and choose Documents', 'Choose Preferences, Edit', 'Choose Block public sharing, and save'],
  }),
};
