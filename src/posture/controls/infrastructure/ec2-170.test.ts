import { controlCases, record } from '../../control.cases.ts';
import { EC2_170 } from './ec2-170.ts';
import { TEMPLATE, template } from './launch-template.cases.ts';

const options = (HttpTokens: string, HttpEndpoint = 'enabled') => ({ MetadataOptions: { HttpTokens, HttpEndpoint } });

controlCases(EC2_170, [
  { name: 'passes where tokens are required', records: [template(options('required'))], expect: { [TEMPLATE]: 'pass' } },
  { name: 'passes where the service is off', records: [template(options('optional', 'disabled'))], expect: { [TEMPLATE]: 'pass' } },
  { name: 'fails where tokens are optional', records: [template(options('optional'))], expect: { [TEMPLATE]: 'fail' } },
  { name: 'fails where the template does not say', records: [template({ ImageId: 'ami-1' })], expect: { [TEMPLATE]: 'fail' } },
  { name: 'judges the default version, not the latest', records: [template(options('optional'), options('required'))], expect: { [TEMPLATE]: 'fail' } },
  { name: 'is unknown where it says something else', records: [template(options('sometimes'))], expect: { [TEMPLATE]: 'unknown' } },
  { name: 'is unknown without the default version', records: [template(null)], expect: { [TEMPLATE]: 'unknown' } },
  { name: 'is unknown where the versions were not read', records: [record('AWS::EC2::LaunchTemplate', TEMPLATE, {})], expect: { [TEMPLATE]: 'unknown' } },
]);
