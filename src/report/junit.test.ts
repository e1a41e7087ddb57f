import { describe, expect, it } from 'vitest';
import { formatJunit } from './junit.ts';

describe('formatJunit', () => {
  it('writes a suite of cases', () => {
    const text = formatJunit('access', [
      { name: 'alice may read', group: 'tests.yaml', outcome: 'passed', file: 'tests.yaml', line: 3 },
      { name: 'bob may not', group: 'tests.yaml', outcome: 'failed', message: 'expected denied, is allowed', details: 'identity  allowed\nscp  none' },
      { name: 'eve', group: 'tests.yaml', outcome: 'skipped', message: 'unknown' },
    ]);
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="access" tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="access" tests="3" failures="1" errors="0" skipped="1">
    <testcase name="alice may read" classname="tests.yaml" file="tests.yaml" line="3"/>
    <testcase name="bob may not" classname="tests.yaml">
      <failure message="expected denied, is allowed">identity  allowed
scp  none</failure>
    </testcase>
    <testcase name="eve" classname="tests.yaml">
      <skipped message="unknown"></skipped>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('lets no text from outside become markup or an invalid document', () => {
    const text = formatJunit('a', [{ name: '"><x y=\'', group: ']]>&', outcome: 'failed', message: '\u0000\u001b[31m\ud800', details: '<failure>\u{202e}' }]);
    expect(text).toContain('name="&quot;&gt;&lt;x y=&apos;" classname="]]&gt;&amp;"');
    expect(text).toContain('&lt;failure&gt;\\u{202e}');
    expect([...text].filter((character) => (character < ' ' && character !== '\n') || /\p{Cs}/u.test(character))).toEqual([]);
  });
});
