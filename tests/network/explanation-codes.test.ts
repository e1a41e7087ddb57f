// AWS's explanation codes of Reachability Analyzer (71 path codes and 5 configuration codes): a test for each. What this engine cannot
// give is either how it is built (a packet never has another's address) or unknown by name. Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../src/network/index.ts';
import { AWS_CODES, UNDER_ANOTHER_CODE } from './aws-codes.ts';
import { draft } from './base.ts';
import { BUILT_IN } from './built-in-codes.ts';
import { itemOf, plainAsk } from './code-asking.ts';
import { MORE_CASES } from './more-codes.ts';
import { PLAIN_CASES } from './plain-codes.ts';
import { expectTold } from './told.ts';
import { UNKNOWN } from './unknown-codes.ts';
import { tellOf } from './world-scenarios.ts';

describe('explanation codes', () => {
  it.each(PLAIN_CASES)('$code: from $from to $to', (one) => {
    if (one.query?.protocol === undefined) expect(plainAsk(draft(), one.from, one.to).answer).toBe('yes');
    const broken = draft();
    one.breakIt(broken);
    const { answer, obstacles, ways } = plainAsk(broken, one.from, one.to, one.query);
    expect(answer).toBe('no');
    // What nobody can change stands in the way that is shown; what is told to be changed then is another way.
    expect([...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }) => code)).toContain(one.code);
    expectTold('explanation-codes', one.code, tellOf({ ...one, made: () => broken }));
  });

  it('name the network ACL of the NAT gateway where it lets the client not in', () => {
    const broken = draft();
    itemOf(broken, 'NetworkAcl').Entries.unshift({
      RuleNumber: 10,
      RuleAction: 'deny',
      Protocol: '6',
      PortRange: { From: 443, To: 443 },
      CidrBlock: '10.0.1.0/24',
      Egress: false,
    });
    const { answer, obstacles } = plainAsk(broken, 'eni-a1', '8.8.8.8');
    expect(answer).toBe('no');
    expect(obstacles[0]?.map(({ code, resource, path }) => `${code} ${resource.id} ${path}`)).toEqual(['SUBNET_ACL_RESTRICTION acl-a0 Entries[0]']);
  });

  it.each(MORE_CASES)('$code: from $from to $to', (one) => {
    if (one.before !== undefined) expect(plainAsk(one.made(), one.from, one.to, one.before).answer).toBe('yes');
    const broken = one.made();
    one.breakIt?.(broken);
    const { answer, obstacles, ways } = plainAsk(broken, one.from, one.to, one.query);
    expect(answer).toBe('no');
    const given = [...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }): string => code);
    expect(given).toContain(UNDER_ANOTHER_CODE.get(one.code) ?? one.code);
    expectTold('explanation-codes', one.code, tellOf({ ...one, made: () => broken }));
    if (one.before !== undefined) expectTold('explanation-codes', `${one.code}, before`, tellOf({ ...one, query: one.before }));
  });

  it('say what each means, for those that the engine gives', () => {
    const given = [...PLAIN_CASES, ...MORE_CASES].map(({ code }) => UNDER_ANOTHER_CODE.get(code) ?? code);
    expect(given.filter((code) => !Object.hasOwn(EXPLANATIONS, code))).toEqual([]);
  });

  it('are all of the page', () => {
    const tested = [...PLAIN_CASES, ...MORE_CASES, ...BUILT_IN, ...UNKNOWN].map(({ code }) => code);
    expect(AWS_CODES.filter((code) => !tested.includes(code))).toEqual([]);
    expect(tested.filter((code) => !AWS_CODES.includes(code))).toEqual([]);
    expect(AWS_CODES).toHaveLength(new Set(tested).size);
  });
});

describe('codes that are how the engine is built', () => {
  it.each(BUILT_IN)('$code: $says', ({ test }) => {
    expect.hasAssertions();
    test();
  });
});

describe('codes that are unknown here, by name', () => {
  it.each(UNKNOWN)('$code: $says', ({ test }) => {
    expect.hasAssertions();
    test();
  });
});
