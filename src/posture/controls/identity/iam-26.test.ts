import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, NOW, record } from '../../control.cases.ts';
import { IAM_26 } from './iam-26.ts';

const ARN = `arn:aws:iam::${ACCOUNT}:server-certificate/shop`;
const one = (name: string, config: JsonObject, verdict: 'pass' | 'fail' | 'unknown') => ({
  name,
  records: [record('AWS::IAM::ServerCertificate', ARN, { ServerCertificateName: 'shop', Arn: ARN, ...config }, { region: GLOBAL })],
  expect: { [ARN]: verdict },
});

controlCases(IAM_26, [
  one('passes a day before it expires', { Expiration: '2026-11-02T06:00:00Z' }, 'pass'),
  one('fails a day after', { Expiration: '2026-10-31T06:00:00+00:00' }, 'fail'),
  one('fails at the very moment', { Expiration: NOW }, 'fail'),
  one('reads the offset of a time', { Expiration: '2026-11-01T06:30:00-01:00' }, 'pass'),
  one('is unknown where the answer does not say', {}, 'unknown'),
  one('is unknown where it is no time', { Expiration: 'soon' }, 'unknown'),
  { name: 'says that certificates could not be listed', records: [], uncovered: ['AWS::IAM::ServerCertificate'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
