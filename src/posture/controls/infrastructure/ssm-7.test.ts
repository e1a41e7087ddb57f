import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { SSM_7 } from './ssm-7.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const setting = (SettingValue: Json, id = '/ssm/documents/console/public-sharing-permission') =>
  record('AWS::SSM::ServiceSetting', `arn:aws:ssm:${REGION}:${ACCOUNT}:servicesetting${id.replace(/^\/*/, '/')}`, { SettingId: id, SettingValue });

controlCases(SSM_7, [
  { name: 'passes where public sharing is disabled', records: [setting('Disable')], expect: { [HERE]: 'pass' } },
  { name: 'passes without the leading slash', records: [setting('Disable', 'ssm/documents/console/public-sharing-permission')], expect: { [HERE]: 'pass' } },
  { name: 'fails where it is enabled', records: [setting('Enable')], expect: { [HERE]: 'fail' } },
  { name: 'is unknown where it says neither', records: [setting('Disabled, nearly')], expect: { [HERE]: 'unknown' } },
  {
    name: 'is unknown where only another setting was read',
    records: [setting('Disable', '/ssm/parameter-store/high-throughput-enabled')],
    expect: { [HERE]: 'unknown' },
  },
  { name: 'is unknown where it was not read', records: [], uncovered: ['AWS::SSM::ServiceSetting'], expect: { [HERE]: 'unknown' } },
]);
