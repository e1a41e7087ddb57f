import { describe, expect, it } from 'vitest';
import { recordType } from '../core/index.ts';
import { CALLS } from './calls/table.ts';
import { DEFAULT_LIMIT, LIMITS, limitOf } from './limits.ts';

const asked = new Set(
  CALLS.flatMap((row) => [...row.steps, ...Object.keys(row.facets).flatMap((facet) => recordType(row.type)?.facets[facet]?.call ?? [])]).map(
    ({ service, operation }) => `${service}:${operation}`,
  ),
);

describe('LIMITS', () => {
  it('names only calls that the table makes', () => {
    const services = new Set([...asked].map((name) => name.split(':')[0]));
    const idle = LIMITS.flatMap(
      ({ service, operations }) => operations?.map((operation) => `${service}:${operation}`) ?? (services.has(service) ? [] : [service]),
    );
    expect(idle.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('names no operation twice, and one rest of each service at most', () => {
    const names = LIMITS.flatMap(({ service, operations }) => (operations ?? ['*']).map((operation) => `${service}:${operation}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('cites the page of AWS that publishes each', () => {
    expect(LIMITS.filter(({ source }) => !source.startsWith('https://docs.aws.amazon.com/'))).toEqual([]);
    expect(LIMITS.filter(({ burst, rate }) => burst < rate / 10 || rate <= 0)).toEqual([]);
  });
});

describe('limitOf', () => {
  it('lets operations that AWS counts together share a bucket', () => {
    expect(limitOf('ecs', 'ListServices').bucket).toBe(limitOf('ecs', 'DescribeServices').bucket);
    expect(limitOf('ecs', 'ListClusters').bucket).not.toBe(limitOf('ecs', 'DescribeServices').bucket);
    expect(limitOf('route53', 'ListHostedZones').bucket).toBe(limitOf('route53', 'GetHostedZone').bucket);
  });

  it('counts each operation alone where AWS does', () => {
    expect(limitOf('ec2', 'DescribeVpcs')).toEqual({ bucket: 'ec2:DescribeVpcs', limit: { burst: 100, rate: 20 } });
    expect(limitOf('kms', 'ListGrants')).toEqual({ bucket: 'kms:ListGrants', limit: { burst: 100, rate: 100 } });
  });

  it('takes the row that names the operation before the rest of the service', () => {
    expect(limitOf('securityhub', 'GetFindings').limit).toEqual({ burst: 6, rate: 3 });
    expect(limitOf('securityhub', 'DescribeHub').limit).toEqual({ burst: 30, rate: 10 });
  });

  it('is careful about what AWS does not publish', () => {
    expect(limitOf('fms', 'ListPolicies')).toEqual({ bucket: 'fms:ListPolicies', limit: DEFAULT_LIMIT });
    expect(limitOf('logs', 'DescribeResourcePolicies').limit).toEqual(DEFAULT_LIMIT);
    expect(limitOf('__proto__', 'constructor').limit).toEqual(DEFAULT_LIMIT);
  });
});
