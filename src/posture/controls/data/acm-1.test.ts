import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ACM_1 } from './acm-1.ts';

const ARN = `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/12345678-1234-1234-1234-123456789012`;
const certificate = (NotAfter: Json | undefined, rest: Record<string, Json> = {}) => [
  record('AWS::CertificateManager::Certificate', ARN, { Status: 'ISSUED', ...(NotAfter === undefined ? {} : { NotAfter }), ...rest }),
];

// The snapshot is of 2026-11-01T06:00:00Z.
controlCases(ACM_1, [
  { name: 'passes for one that lasts', records: certificate('2027-06-01T00:00:00Z'), expect: { [ARN]: 'pass' } },
  { name: 'passes a second after thirty days', records: certificate('2026-12-01T06:00:01Z'), expect: { [ARN]: 'pass' } },
  { name: 'fails at thirty days exactly', records: certificate('2026-12-01T06:00:00Z'), expect: { [ARN]: 'fail' } },
  { name: 'reads the time zone of the CLI', records: certificate('2026-12-01T06:30:00+01:00'), expect: { [ARN]: 'fail' } },
  { name: 'reads seconds since 1970', records: certificate(1_795_000_000), expect: { [ARN]: 'fail' } },
  { name: 'reads seconds since 1970 with a fraction, of one that lasts', records: certificate(1_810_000_000.5), expect: { [ARN]: 'pass' } },
  { name: 'fails for one that has expired and still says issued', records: certificate('2026-10-31T00:00:00Z'), expect: { [ARN]: 'fail' } },
  { name: 'fails for one that has expired', records: certificate('2026-10-31T00:00:00Z', { Status: 'EXPIRED' }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for an imported one that nothing uses',
    records: certificate('2026-11-10T00:00:00Z', { Type: 'IMPORTED', InUseBy: [] }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'does not apply while it is pending', records: certificate(undefined, { Status: 'PENDING_VALIDATION' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to one that was revoked', records: certificate('2026-11-10T00:00:00Z', { Status: 'REVOKED' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the list leaves the date out', records: certificate(undefined), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a date that is none', records: certificate('soon'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for milliseconds, which AWS does not answer', records: certificate(1_795_000_000_000), expect: { [ARN]: 'unknown' } },
]);
