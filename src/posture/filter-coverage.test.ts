import { describe, expect, it } from 'vitest';
import { exampleOf, isCounted, isPassedOver } from './filter-coverage.ts';
import { type Clause, clausesOf } from './filter-pattern.ts';

function read(pattern: string): readonly Clause[] {
  const clauses = clausesOf(`{ ${pattern} }`);
  if (clauses === undefined) throw new Error(pattern);
  return clauses;
}
const only = (pattern: string) => read(pattern)[0] as Clause;
const required = only('$.eventSource = "ec2.amazonaws.com" && $.eventName = CreateVpc');
const denied = only('$.errorCode = "AccessDenied*"');

describe('isCounted', () => {
  it.each(['$.eventName = CreateVpc', '$.eventName = "CreateVpc"', '$.eventName = DeleteVpc || $.eventName = CreateVpc', '$.eventName = "Create*"'])(
    'by %s',
    (pattern) => {
      expect(isCounted(required, read(pattern))).toBe(true);
    },
  );

  it.each(['$.eventSource = ec2.amazonaws.com && ($.eventName = A || $.eventName = CreateVpc)', '$.eventName != HeadBucket', '$.eventName != "Delete*"'])(
    'by %s',
    (pattern) => {
      expect(isCounted(required, read(pattern))).toBe(true);
    },
  );

  it.each([
    '$.eventName = createvpc',
    '$.eventName = CreateVpcPeeringConnection',
    '$.eventName = CreateVpc && $.errorCode NOT EXISTS',
    '$.eventName != "Create*"',
  ])('not by %s', (pattern) => {
    expect(isCounted(required, read(pattern))).toBe(false);
  });

  it('knows one wildcard within another', () => {
    expect(isCounted(denied, read('$.errorCode = "Access*"'))).toBe(true);
    expect(isCounted(denied, read('$.errorCode = "AccessDenied"'))).toBe(false);
    expect(isCounted(denied, read('$.errorCode != "Throttled"'))).toBe(false);
    expect(isCounted(only('$.a = xy'), read('$.a = "x?"'))).toBe(false);
  });

  it('does not conclude from what is absent, or from numbers', () => {
    expect(isCounted(only('$.a NOT EXISTS'), read('$.a NOT EXISTS'))).toBe(true);
    expect(isCounted(only('$.a NOT EXISTS'), read('$.a != 1'))).toBe(false);
    expect(isCounted(only('$.a > 4'), read('$.a > 4'))).toBe(false);
  });
});

describe('isPassedOver', () => {
  const example = exampleOf(only('$.eventName = CreateVpc && $.b NOT EXISTS && $.errorCode = "Denied*"'), { '$.ip': '198.51.100.7' });

  it.each(['$.eventName = DeleteVpc', '$.eventName != "Create*"', '$.b = 1', '$.errorCode = Denied', '$.unknown = 1 && $.ip = 10.0.0.1'])(
    'where %s',
    (pattern) => {
      expect(isPassedOver(example, read(pattern))).toBe(true);
    },
  );

  it.each(['$.eventName = DeleteVpc || $.eventName = CreateVpc', '$.unknown = 1', '$.b != 1', '$.b NOT EXISTS', '$.eventName IS NULL', '$.ip > 4'])(
    'not surely where %s',
    (pattern) => {
      expect(isPassedOver(example, read(pattern))).toBe(false);
    },
  );
});
