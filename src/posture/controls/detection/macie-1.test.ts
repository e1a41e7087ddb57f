import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { MACIE_1 } from './macie-1.ts';

const TYPE = 'AWS::Macie::Session';
const PLACE = `${ACCOUNT}/${REGION}`;
const session = (config: JsonObject) => [record(TYPE, `arn:aws:macie2:${REGION}:${ACCOUNT}:session`, config)];

controlCases(MACIE_1, [
  { name: 'passes where it is enabled', records: session({ status: 'ENABLED' }), expect: { [PLACE]: 'pass' } },
  { name: 'fails where it is paused', records: session({ status: 'PAUSED' }), expect: { [PLACE]: 'fail' } },
  { name: 'fails where there is none', records: [], expect: { [PLACE]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: session({ createdAt: '2026-01-01T00:00:00Z' }), expect: { [PLACE]: 'unknown' } },
  { name: 'is unknown where it was not read', records: [], uncovered: [TYPE], expect: { [PLACE]: 'unknown' } },
]);
