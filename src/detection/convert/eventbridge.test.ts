import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../expression/index.ts';
import { compilePatterns } from '../matcher/index.ts';
import { parsePattern } from '../patterns/index.ts';
import { readSigma } from '../sigma/index.ts';
import { event, expression } from './convert.cases.ts';
import { toEventPattern } from './eventbridge.ts';

describe('toEventPattern', () => {
  it('never misses an event, and is the same where it says so', () => {
    const seen = { same: 0, wider: 0, refused: 0 };
    fc.assert(
      fc.property(expression, fc.array(event, { minLength: 30, maxLength: 30 }), (rule, events) => {
        const converted = toEventPattern(rule);
        if (!converted.ok) {
          seen.refused++;
          return;
        }
        const isSame = converted.wider.length === 0;
        seen[isSame ? 'same' : 'wider']++;
        const { pattern } = parsePattern(converted.pattern);
        if (pattern === undefined) throw new Error('the pattern is refused');
        const set = compilePatterns([{ name: 'p', pattern }]);
        for (const one of events) {
          const { matched } = set.match({ detail: one });
          const holds = evaluate(rule, one) === true;
          const words = () => `${converted.pattern}\n${JSON.stringify(one)}`;
          if (holds) expect(matched, words()).toEqual(['p']);
          else if (isSame) expect(matched, words()).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
    expect(seen.same).toBeGreaterThan(40);
    expect(seen.wider).toBeGreaterThan(40);
    expect(seen.refused).toBeGreaterThan(20);
  });

  const convert = (detection: string) => {
    const [rule] = readSigma(`title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection: ${detection}\n`).rules;
    if (rule === undefined) throw new Error('no rule');
    const converted = toEventPattern(rule.expression);
    return converted.ok ? { pattern: JSON.parse(converted.pattern) as unknown, wider: converted.wider } : converted;
  };

  it('writes what people would write', () => {
    expect(
      convert(
        '{ s: { eventSource: iam.amazonaws.com, eventName: [CreateUser, CreateRole], userIdentity.type|startswith: IAM }, f: { errorCode|exists: true }, condition: s and not f }',
      ),
    ).toEqual({
      wider: [],
      pattern: {
        detail: {
          eventSource: [{ 'equals-ignore-case': 'iam.amazonaws.com' }],
          eventName: [{ 'equals-ignore-case': 'CreateUser' }, { 'equals-ignore-case': 'CreateRole' }],
          userIdentity: { type: [{ prefix: { 'equals-ignore-case': 'IAM' } }] },
          errorCode: [{ exists: false }],
        },
      },
    });
    expect(convert('{ s: { eventName: A }, t: { eventSource: B, errorCode|neq: [X, Y] }, condition: s or t }')).toEqual({
      wider: [],
      pattern: {
        detail: {
          $or: [
            { eventName: [{ 'equals-ignore-case': 'A' }] },
            { eventSource: [{ 'equals-ignore-case': 'B' }], errorCode: [{ 'anything-but': { 'equals-ignore-case': ['X', 'Y'] } }, { exists: false }] },
          ],
        },
      },
    });
  });

  it('says why a pattern is wider', () => {
    expect(convert('{ s: { eventName: A, userAgent|contains: kali }, condition: s }')).toMatchObject({
      wider: ["wildcards of a pattern mind case, and the rule's of `userAgent` do not"],
    });
    expect(convert("{ s: { eventName: A, userAgent|re: 'x+' }, condition: s }")).toMatchObject({
      wider: ['a pattern cannot ask `userAgent` for a regular expression'],
    });
  });

  it('asks of one element what the rule asks of one, as far as a pattern can', () => {
    expect(convert('{ s: { eventName: A, requestParameters.rules|element: { from: 22, cidr: 0.0.0.0/0 } }, condition: s }')).toEqual({
      wider: [],
      pattern: {
        detail: {
          eventName: [{ 'equals-ignore-case': 'A' }],
          requestParameters: { rules: { from: [22, '22'], cidr: [{ 'equals-ignore-case': '0.0.0.0/0' }] } },
        },
      },
    });
    expect(convert('{ s: { eventName: A, requestParameters.l|element: { k: a, v|exists: false } }, condition: s }')).toMatchObject({
      wider: ['a pattern cannot ask all that an element of `requestParameters.l` has to satisfy'],
    });
    expect(convert('{ s: { eventName: A, requestParameters.p|json: { k: a } }, condition: s }')).toMatchObject({
      wider: ['a pattern cannot look into the JSON of `requestParameters.p`'],
    });
    expect(convert('{ s: { eventName: A, requestParameters.l|element|neq: { k: a } }, condition: s }')).toMatchObject({
      wider: ['a pattern cannot ask for an element of `requestParameters.l`'],
    });
    expect(convert('{ s: { eventName: A, requestParameters.p|otheraccount: recipientAccountId }, condition: s }')).toMatchObject({
      wider: ['a pattern cannot tell the account that `requestParameters.p` names from the own one'],
    });
  });

  it('refuses by name what no pattern can ask', () => {
    expect(convert("{ s: ['kali'], condition: s }")).toMatchObject({ ok: false, code: 'matches-everything' });
    expect(convert('{ s: { requestParameters|exists: true }, condition: s }')).toMatchObject({ ok: false, code: 'matches-everything' });
    expect(convert("{ s: { eventName|re: 'x' }, condition: not s }")).toMatchObject({ ok: false, code: 'matches-everything' });
  });
});
