import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { GUARDDUTY_1 } from './guardduty-1.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const THERE = `${OTHER_ACCOUNT}/${REGION}`;
const detector = (config: JsonObject, account = ACCOUNT) =>
  record('AWS::GuardDuty::Detector', `arn:aws:guardduty:${REGION}:${account}:detector/a`, config, { account });

controlCases(GUARDDUTY_1, [
  { name: 'passes with a detector that is enabled', records: [detector({ Status: 'ENABLED' })], expect: { [HERE]: 'pass' } },
  { name: 'fails without one', records: [], expect: { [HERE]: 'fail' } },
  { name: 'fails with one that is suspended', records: [detector({ Status: 'DISABLED' })], expect: { [HERE]: 'fail' } },
  { name: 'is unknown where only its id was listed', records: [detector({ DetectorId: 'a' })], expect: { [HERE]: 'unknown' } },
  {
    name: 'does not count the detector of another account, the administrator’s included',
    records: [detector({ Status: 'ENABLED' }, OTHER_ACCOUNT)],
    expect: { [HERE]: 'fail', [THERE]: 'unknown', [`gap:${OTHER_ACCOUNT}`]: 'unknown' },
  },
  { name: 'is unknown where detectors were not read', records: [], uncovered: ['AWS::GuardDuty::Detector'], expect: { [HERE]: 'unknown' } },
]);
