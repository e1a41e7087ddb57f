import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';

const HEAD = 'alert tcp any any -> any any';
const variables = { addresses: new Map([['HOME_NET', undefined]]), ports: new Map([['WEB', undefined]]) };

/** What is wrong: code, line and column, and what the place says. */
function problems(text: string): readonly string[] {
  const lines = text.split('\n');
  return parseRules(text, variables).problems.map(({ code, place, width }) => {
    const at = (lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + width);
    return `${code} ${place.line}:${place.column} ${at}`;
  });
}

describe('the places of problems', () => {
  it.each([
    [`${HEAD} (content:a; sid:1;)`, ['value 1:39 a']],
    [`${HEAD} (sid:1; foo:1;)`, ['unknown-keyword 1:38 foo']],
    [`${HEAD} (nocase; sid:1;)`, ['modifier 1:31 nocase']],
    [`${HEAD} (sid: 0 ;)`, ['value 1:36 0']],
    [`${HEAD} (sid:4294967294;)`, []],
    [`${HEAD} (sid:4294967295;)`, ['value 1:35 4294967295']],
    [`${HEAD} (sid:1; sid:2;)`, ['twice 1:38 sid']],
    [`${HEAD} (msg:"a";)`, ['sid 1:1 alert']],
    [`${HEAD} (sid:1; nocase)`, ['unterminated-option 1:38 nocase']],
    [`${HEAD} (sid:1; :1;)`, ['empty-option 1:38 :1;']],
    [`${HEAD} (sid:1;) x`, ['bracket 1:38  x']],
    [`${HEAD} (sid:1`, ['bracket 1:35 1']],
    [`${HEAD} (sid:1;`, ['bracket 1:30 (']],
    [`${HEAD} sid:1;)`, ['bracket 1:30 s']],
    [HEAD, ['header 1:29 ']],
    [`${HEAD} x (sid:1;)`, ['header 1:30 x']],
    ['alert tcp any any -> any any(sid:1;)', ['header 1:29 (']],
    ['alert', ['header 1:5 t']],
    ['alert tcp any any <- any any (sid:1;)', ['direction 1:19 <-']],
    ['alrt tcp any any -> any any (sid:1;)', ['action 1:1 alrt']],
    ['rejectboth tcp any any -> any any (sid:1;)', ['action 1:1 rejectboth']],
    ['alert tpc any any -> any any (sid:1;)', ['protocol 1:7 tpc']],
    ['alert sctp any any -> any any (sid:1;)', ['protocol 1:7 sctp']],
    ['alert tcp 10.0.0.300 any -> any any (sid:1;)', ['address 1:11 10.0.0.300']],
    ['alert tcp [10.0.0.1,10.0.0.300] any -> any any (sid:1;)', ['address 1:21 10.0.0.300]']],
    ['alert tcp 10.0.0-10.0.0.9 any -> any any (sid:1;)', ['address 1:11 10.0.0-10.0.0.9']],
    ['alert tcp 10.0.0.0/8-11.0.0.0 any -> any any (sid:1;)', ['address 1:11 10.0.0.0/8-11.0.0.0']],
    ['alert tcp 10.0.0.1-x any -> any any (sid:1;)', ['address 1:11 10.0.0.1-x']],
    ['alert tcp any any -> any 70000 (sid:1;)', ['port 1:26 70000']],
    ['alert tcp any 70000 -> 1.2.3 70000 (sid:1;)', ['address 1:24 1.2.3', 'port 1:15 70000', 'port 1:30 70000'].sort()],
    ['alert tcp any [80,90 -> any any (sid:1;)', ['header 1:40 )']],
    ['alert tcp $NOWHERE $NOPORTS -> @LIST any (sid:1;)', ['variable 1:11 $NOWHERE', 'variable 1:20 $NOPORTS', 'variable 1:32 @LIST']],
    [`${HEAD} (sid:1;)\n${HEAD} (sid:1;)`, ['duplicate-sid 2:35 1']],
    [`${HEAD} (sid:1;)\n${HEAD} (sid:1; rev:2;)`, []],
    [` ${HEAD} (sid:1;)`, ['indented-rule 1:2 a']],
    [`alert tcp any any -> \\\n  any any (content:a; sid:1;)`, ['value 2:20 a']],
    [`# x\n\n${HEAD} (content:a; sid:1;)`, ['value 3:39 a']],
    [`${HEAD} (content:"a"; distance:1 x; sid:1;)`, ['ignored-text 1:53 1 x']],
    [`${HEAD} (tag:host,5,packets; sid:1;)`, ['keyword 1:35 host,5,packets']],
    [`${HEAD} (tag:session; sid:1;)`, []],
    [`${HEAD} (xbits:set,a,track ip_src; sid:1;)`, ['keyword 1:31 xbits']],
    ['alert ip any any -> any any (ip_proto:4; sid:1;)', ['protocol 1:39 4']],
    ['alert ip any any -> any any (ip_proto:!4; sid:1;)', []],
    ['alert ip any any -> any any (ip_proto:>4; sid:1;)', []],
    ['alert tcp any any -> any any (ip_proto:6; sid:1;)', ['ip-proto 1:31 ip_proto']],
    [`${HEAD} (${'x'.repeat(8200)})`, ['too-long 1:1 a']],
  ])('%s', (text, expected) => {
    expect([...problems(text)].sort()).toEqual([...expected].sort());
  });

  it('is as long as a rule may be', () => {
    const rule = (length: number) => `${HEAD} (msg:"${'x'.repeat(length - HEAD.length - 17)}"; sid:1;)`;
    expect([rule(8192).length, problems(rule(8192)), problems(rule(8193))]).toEqual([8192, [], ['too-long 1:1 a']]);
  });
});

describe('what a rule says about itself', () => {
  it('is read as it stands', () => {
    const { rules } = parseRules(
      `drop tcp any any -> any any (msg:"a\\;b\\"c"; sid:7; rev:3; priority:2;)\npass tcp any any -> any any (sid:8; noalert;)\npass tcp any any -> any any (sid:9; alert;)\nalert tcp any any -> any any (flowbits:noalert; sid:10;)\nalert tcp any any -> any any (priority:4294967295; sid:11;)`,
    );
    expect(rules.map(({ rule: { sid, revision, message, priority, isLogged } }) => [sid, revision, message, priority, isLogged])).toEqual([
      [7, 3, 'a;b"c', 2, true],
      [8, 0, '', 3, false],
      [9, 0, '', 3, true],
      [10, 0, '', 3, false],
      [11, 0, '', -1, true],
    ]);
  });

  it('keeps the bytes of a content, beyond ASCII as UTF-8', () => {
    const bytes = (text: string) => {
      const [condition] = parseRules(`${HEAD} (content:"${text}"; sid:1;)`).rules[0]?.rule.conditions ?? [];
      return condition?.kind === 'buffer' && condition.tests[0]?.kind === 'content' ? [...Buffer.from(condition.tests[0].bytes, 'latin1')] : undefined;
    };
    for (const text of ['abc', 'é', 'ÿ', 'Ā', '߿', 'ࠀ', '€', '\uffff', '𐀀', '😀', '\u{10ffff}x'])
      expect([text, bytes(text)]).toEqual([text, [...Buffer.from(text)]]);
    expect(bytes('a|41 4a|b\\;')).toEqual([97, 65, 74, 98, 59]);
  });
});
