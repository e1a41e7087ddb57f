// Labels and what asks for them in web ACLs made by hand, each with all of the verdict: see `told.ts`. The page of AWS stands above the group.

import { describe, it } from 'vitest';
import { expectTold } from './told.ts';
import { tellVerdict } from './waf-told.ts';
import {
  A,
  all,
  context,
  counted,
  forwardedBy,
  geo,
  hit,
  label,
  labelled,
  managed,
  miss,
  not,
  rate,
  rule,
  type Scenario,
  verdictOf,
  via,
} from './waf-verdict-words.ts';

// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match-examples.html
const LABELS: readonly Scenario[] = [
  ...(
    [
      ['NS1:NS2:name', 'LABEL'],
      ['NS2:name', 'LABEL'],
      ['name', 'LABEL'],
      ['ame', 'LABEL'],
      ['NS1:NS2', 'LABEL'],
      [`${context}NS1:NS2:name`, 'LABEL'],
      [`${context}name`, 'LABEL'],
      ['NS1:', 'NAMESPACE'],
      ['NS1:NS2:', 'NAMESPACE'],
      ['NS1:NS2', 'NAMESPACE'],
      ['NS1:NS', 'NAMESPACE'],
      ['NS2:', 'NAMESPACE'],
      ['name:', 'NAMESPACE'],
      ['S1:', 'NAMESPACE'],
      [`${context}NS1:`, 'NAMESPACE'],
      [context, 'NAMESPACE'],
      ['awswaf:managed:', 'NAMESPACE'],
    ] as const
  ).map(
    ([key, scope]): Scenario => [
      `the ${scope.toLowerCase()} ${key}`,
      { rules: [rule('set', hit, 'Count', labelled('NS1:NS2:name')), rule('ask', label(key, scope))], request: A },
    ],
  ),
  ['labels of another web ACL by their ends', { rules: [rule('ask', label('x'))], references: [], request: A }],
  [
    'a label that a group may set',
    {
      rules: [
        counted('m', managed(), 'Count'),
        rule('ask', label('awswaf:managed:aws:bot:x')),
        rule('all', label('awswaf:managed:', 'NAMESPACE')),
        rule('own', label('x')),
      ],
      request: A,
    },
  ],
  [
    'labels of places',
    {
      rules: [
        rule('g', geo(['CA'])),
        rule('c', label('awswaf:clientip:geo:country:US'), 'Count'),
        rule('r', label('awswaf:clientip:geo:region:US-CA'), 'Count'),
      ],
      request: { country: 'US', region: 'US-CA' },
    },
  ],
  [
    'labels of places without a region',
    {
      rules: [
        rule('g', geo(['CA'])),
        rule('c', label('awswaf:clientip:geo:country:US'), 'Count'),
        rule('r', label('awswaf:clientip:geo:region:US-CA'), 'Count'),
      ],
      request: { country: 'US' },
    },
  ],
  ['labels of places that are not known', { rules: [rule('g', geo(['CA']), 'Count'), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')] }],
  [
    'labels of places of a forwarded address',
    {
      rules: [
        rule('g', geo(['CA'], { ForwardedIPConfig: forwardedBy() }), 'Count'),
        rule('c', label('awswaf:forwardedip:geo:country:US'), 'Count'),
        rule('o', label('awswaf:clientip:geo:country:US'), 'Count'),
      ],
      request: { ...via('192.0.2.1'), country: 'US' },
    },
  ],
  [
    'labels of places within a combination',
    { rules: [rule('g', all(miss, geo(['CA']))), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')], request: { country: 'US', region: 'US-CA' } },
  ],
  [
    'labels of places within the opposite',
    { rules: [rule('g', not(geo(['US']))), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')], request: { country: 'US', region: 'US-CA' } },
  ],
  [
    'labels of places within a rate',
    {
      rules: [rule('g', rate({ ScopeDownStatement: geo(['CA']) })), rule('c', label('awswaf:clientip:geo:country:US'), 'Count')],
      request: { country: 'US', region: 'US-CA', sourceIp: '192.0.2.1' },
    },
  ],
];

describe('labels', () => {
  it.each(LABELS)('%s', (says, world) => {
    expectTold('waf-verdicts', says, tellVerdict(verdictOf(world)));
  });
});
