import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMistakes, parsePattern } from './index.ts';

/** The first reason, as AWS says it, and the text that it is about. */
function refusal(text: string): readonly [reason: string, about: string] | undefined {
  const [first] = parsePattern(text).problems;
  return first === undefined ? undefined : [first.reason, text.slice(first.span.start, first.span.end)];
}

describe('parsePattern refuses, in the words that AWS was heard to say,', () => {
  // Answers of AWS to TestEventPattern, as localstack/localstack recorded them (tests/aws/services/events/test_events_patterns.snapshot.json).
  it.each([
    ['{"int": 42}', '"int" must be an object or an array', '42'],
    ['{"string": "my-value"}', '"string" must be an object or an array', '"my-value"'],
    ['["not", "a", "dict"]', 'Filter is not an object', '["not", "a", "dict"]'],
    ['{"resources": []}', 'Empty arrays are not allowed', '[]'],
    ['{"detail": {"equal": [{"NUMERIC": ["=", 5]}]}}', 'Unrecognized match type NUMERIC', '"NUMERIC"'],
    ['{"my_key": [{"EXISTS": true}]}', 'Unrecognized match type EXISTS', '"EXISTS"'],
    ['{"detail": {"c-count": [{"numeric": [">", 0, ">", 0]}]}}', 'Bad numeric range operator: >', '">"'],
    ['{"detail": {"c-count": [{"numeric": [">", 0, "<"]}]}}', 'Value of < must be numeric', '[">", 0, "<"]'],
    ['{"x": [{"numeric": 10}]}', 'Value of numeric must be an array.', '10'],
    ['{"x": [{"equals-ignore-case": ["a"]}]}', 'equals-ignore-case match pattern must be a string', '["a"]'],
    ['{"x": [{"equals-ignore-case": {"prefix": "ec2"}}]}', 'equals-ignore-case match pattern must be a string', '{"prefix": "ec2"}'],
    ['{"x": [{"cidr": "10.0.0.0"}]}', "Malformed CIDR, one '/' required", '"10.0.0.0"'],
    ['{"x": [{"cidr": "bad-/64filter"}]}', 'Malformed CIDR, mask bits must be an integer', '"bad-/64filter"'],
    ['{"x": [{"cidr": "xx.11.xx/8"}]}', 'Nonstandard IP address: xx.11.xx', '"xx.11.xx/8"'],
    ['{"x": [{"cidr": "xxxx:db8:1234:1a00::/64"}]}', 'Nonstandard IP address: xxxx:db8:1234:1a00::', '"xxxx:db8:1234:1a00::/64"'],
    ['{"x": [{"cidr": ["bad-type"]}]}', 'prefix match pattern must be a string', '["bad-type"]'],
    ['{"x": [{"prefix": 123}]}', 'prefix match pattern must be a string', '123'],
    ['{"x": [{"suffix": [".png"]}]}', 'suffix match pattern must be a string', '[".png"]'],
    ['{"x": [{"wildcard": 123}]}', 'wildcard match pattern must be a string', '123'],
    [
      '{"x": [{"wildcard": "arn:aws:events:us-east-1:**:event-bus/*"}]}',
      'Consecutive wildcard characters at pos 26',
      '"arn:aws:events:us-east-1:**:event-bus/*"',
    ],
    [
      '{"x": [{"anything-but": {"equals-ignore-case": 123}}]}',
      'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
      '123',
    ],
    ['{"x": [{"anything-but": {"wildcard": [123, "*/dir/*"]}}]}', 'wildcard match pattern must be a string', '123'],
    ['{"x": [{"anything-but": {"suffix": [123, ".txt"]}}]}', 'prefix/suffix match pattern must be a string', '123'],
    [
      '{"x": [{"anything-but": {"prefix": {"equals-ignore-case": "file"}}}]}',
      'Value of anything-but must be an array or single string/number value.',
      '{"equals-ignore-case": "file"}',
    ],
    [
      '{"x": [{"wildcard": "*:*:*:*:*:event-bus/*"}]}',
      'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character',
      '[{"wildcard": "*:*:*:*:*:event-bus/*"}]',
    ],
  ])('%s', (text, reason, about) => {
    expect(refusal(text)).toEqual([reason, about]);
  });
});

describe('parsePattern refuses, in the words of event-ruler,', () => {
  it.each([
    ['{}', 'Empty objects are not allowed'],
    ['{"detail": {}}', 'Empty objects are not allowed'],
    ['{"x": [[1]]}', 'Match value must be String, number, true, false, or null'],
    ['{"x": [{}]}', 'Match expression name not found'],
    ['{"x": [{"prefix": "a", "suffix": "b"}]}', 'Only one key allowed in match expression'],
    ['{"x": [{"numeric": ["=", 1], "suffix": "b"}]}', 'Too many elements in numeric expression'],
    ['{"x": [{"numeric": ["<", 1, ">", 0]}]}', 'Too many elements in numeric expression'],
    ['{"x": [{"numeric": [">", 1, "<", 2, 3]}]}', 'Too many terms in numeric range expression'],
    ['{"x": [{"numeric": [">", 1, "<", 1]}]}', 'Bottom must be less than top'],
    ['{"x": [{"numeric": ["=", 6000000000]}]}', 'Value must be between -5.0E9 and 5.0E9, inclusive'],
    ['{"x": [{"numeric": ["=", 0.1234567]}]}', 'Only values upto 6 decimals are supported'],
    ['{"x": [{"anything-but": [1, -6e9]}]}', 'Value must be between -5.0E9 and 5.0E9, inclusive'],
    ['{"x": [{"numeric": [1]}]}', 'Invalid member in numeric match: 1'],
    ['{"x": [{"numeric": ["~", 1]}]}', 'Unrecognized numeric range operator: ~'],
    ['{"x": [{"numeric": ["=", "1"]}]}', 'Value of equals must be numeric'],
    ['{"x": [{"exists": "true"}]}', 'exists match pattern must be either true or false.'],
    ['{"x": [{"cidr": "10.0.0.1/32"}]}', 'IPv4 mask bits must be < 32'],
    ['{"x": [{"cidr": "::1/128"}]}', 'IPv6 mask bits must be < 128'],
    ['{"x": [{"cidr": "10.0.0.1/-1"}]}', 'Malformed CIDR, mask bits must not be negative'],
    ['{"x": [{"cidr": "10.0.0.256/8"}]}', 'Invalid IP address: 10.0.0.256'],
    ['{"x": [{"prefix": {"suffix": "a"}}]}', 'Unsupported prefix pattern: suffix'],
    ['{"x": [{"suffix": {}}]}', 'Suffix expression name not found'],
    ['{"x": [{"wildcard": "a\\\\b"}]}', 'Invalid escape character at pos 2'],
    ['{"x": [{"anything-but": null}]}', 'Value of anything-but must be an array or single string/number value.'],
    ['{"x": [{"anything-but": []}]}', 'Inside anything but list, either all values are number or string, mixed type is not supported'],
    ['{"x": [{"anything-but": [1, "a"]}]}', 'Inside anything but list, either all values are number or string, mixed type is not supported'],
    ['{"x": [{"anything-but": [true]}]}', 'Inside anything but list, start|null|boolean is not supported.'],
    ['{"x": [{"anything-but": {"cidr": "10.0.0.0/8"}}]}', 'Unsupported anything-but pattern: cidr'],
    ['{"x": [{"anything-but": {"prefix": ""}}]}', 'Null prefix/suffix not allowed'],
    ['{"x": [{"anything-but": {}}]}', 'Anything-But expression name not found'],
    ['{"$or": {"a": [1]}}', 'It must be an Array followed with $or.'],
    ['{"$or": [{"a": [1]}]}', 'There must have at least 2 Objects in $or relationship.'],
    ['{"$or": [{"a": [1]}, 2]}', 'Only JSON object is allowed in array of $or relationship.'],
    ['{"$or": [{"prefix": [1]}, {"a": [1]}]}', 'prefix is Ruler reserved fieldName which cannot be used inside $or.'],
  ])('%s', (text, reason) => {
    expect(refusal(text)?.[0]).toBe(reason);
  });

  it('is not refused because of a wildcard that AWS was heard to take', () => {
    const stacks = (count: number) => JSON.stringify({ x: ['one', 'two', 'three', 'four'].slice(0, count).map((name) => ({ wildcard: `*:stack/${name}/*` })) });
    expect(refusal(stacks(3))).toBeUndefined();
    expect(refusal(stacks(4))?.[0]).toMatch(/^Rule is too complex/);
    expect(refusal('{"x": [{"wildcard": "*.bif"}, {"wildcard": "*.tiff"}, {"wildcard": "*.tif"}, {"wildcard": "*.svs"}]}')).toBeUndefined();
    expect(refusal('{"x": [{"wildcard": "/Users/*/dir/dir/dir/dir/dir/doc.txt"}]}')).toBeUndefined();
  });

  it('says what is meant where a name is nearly right, and everything that is wrong', () => {
    const { problems } = parsePattern('{"a": [{"prefx": "x"}], "b": 1}');
    expect(problems.map(({ reason, help }) => [reason, help])).toEqual([
      ['Unrecognized match type prefx', 'did you mean `prefix`?'],
      ['"b" must be an object or an array', 'put the value in a list: `[…]`'],
    ]);
  });

  it.each([
    ['', 'the text holds no pattern'],
    ['{"a": [1]} {"b": [1]}', 'there is more after the pattern'],
    ['{"a": [1,]}', 'a comma stands before the closing `]`'],
    ['// no\n{"a": [1]}', 'JSON has no comments'],
  ])('says where it is no JSON: %j', (text, reason) => {
    expect(parsePattern(text).problems).toMatchObject([{ kind: 'not-json', reason }]);
  });

  it('throws at nothing', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"$or"',
      '"a"',
      '"prefix"',
      '"anything-but"',
      '"numeric"',
      '">"',
      '1',
      '-1e400',
      'null',
      '"*"',
      '"**"',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const { pattern, problems } = parsePattern(words.join(''));
        expect(pattern === undefined).toBe(problems.length > 0);
      }),
    );
  });

  it('reads hostile texts in bounded time and space', () => {
    const wide = `{${Array.from({ length: 12 }, (_, index) => `"${index}":{"$or":[{"a":[1]},{"b":[2]}]}`).join()}}`;
    expect(refusal(wide)?.[0]).toContain('more than 1000 combinations');
    const many = `{${Array.from({ length: 5000 }, (_, index) => `"${index}":[1]`).join()}}`;
    expect(refusal(many)?.[0]).toContain('larger than any');
    expect(parsePattern(`${'{"a":'.repeat(100_000)}1`).pattern).toBeUndefined();
    // Each beginning of each wildcard is fitted by a text that is one quote.
    const stars = (count: number) => JSON.stringify({ x: Array.from({ length: count }, (_, index) => ({ wildcard: `${index}a*bcdefgh*` })) });
    expect(refusal(stars(500))?.[0]).toMatch(/^Rule is too complex/);
    expect(refusal(stars(9))).toBeUndefined();
  });
});

describe('findMistakes', () => {
  it.each([
    ['{"detailType": ["x"]}', 'unknown-field', 'detailType'],
    ['{"Source": ["x"]}', 'unknown-field', 'Source'],
    ['{"account": [123456789012]}', 'never-matches', 'is a text'],
    ['{"account": ["12345"]}', 'never-matches', '12 digits'],
    ['{"detail": ["x"]}', 'never-matches', 'is an object'],
    ['{"resources": {"ARN": ["x"]}}', 'never-matches', 'list of texts'],
    ['{"a": [{"exists": true}, "x"]}', 'condition-without-effect', 'decides nothing'],
    ['{"a": {"b": [1]}, "a.b": [2]}', 'overridden-field', '`a.b` comes again'],
  ])('%s', (text, code, words) => {
    const parsed = parsePattern(text);
    expect(parsed.problems).toEqual([]);
    const found = findMistakes(parsed);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(`${found[0]?.message} ${found[0]?.help}`).toContain(words);
  });

  it('finds none in the patterns of the user guide', () => {
    const text =
      '{"source": ["aws.ec2"], "detail-type": [{"prefix": "EC2"}], "detail": {"state": ["running", null]}, "resources": [{"suffix": "x"}], "account": ["111122223333"]}';
    expect(findMistakes(parsePattern(text))).toEqual([]);
  });
});
