import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { LAMBDA_2 } from './lambda-2.ts';
import { RUNTIME_DEPRECATION } from './lambda-runtimes.ts';

const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:app`;
const withRuntime = (config: Record<string, Json>) => [record('AWS::Lambda::Function', ARN, { PackageType: 'Zip', ...config })];

// The snapshot is of 2026-11-01.
controlCases(LAMBDA_2, [
  { name: 'passes for a supported runtime', records: withRuntime({ Runtime: 'nodejs24.x' }), expect: { [ARN]: 'pass' } },
  { name: 'passes for one that is deprecated nine days later', records: withRuntime({ Runtime: 'dotnet8' }), expect: { [ARN]: 'pass' } },
  { name: 'fails for one that was deprecated the day before', records: withRuntime({ Runtime: 'python3.10' }), expect: { [ARN]: 'fail' } },
  { name: 'fails for one that was deprecated years ago', records: withRuntime({ Runtime: 'python2.7' }), expect: { [ARN]: 'fail' } },
  { name: 'fails for a deprecated OS-only runtime', records: withRuntime({ Runtime: 'provided' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown for a runtime that is not in the table', records: withRuntime({ Runtime: 'nodejs30.x' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for the name of a property that every object has', records: withRuntime({ Runtime: 'constructor' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the runtime is absent', records: withRuntime({}), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a container image', records: withRuntime({ PackageType: 'Image' }), expect: { [ARN]: 'not-applicable' } },
]);

describe('RUNTIME_DEPRECATION', () => {
  it('holds days', () => {
    expect([...RUNTIME_DEPRECATION.values()].filter((date) => new Date(date).toISOString().slice(0, 10) !== date)).toEqual([]);
  });
});
