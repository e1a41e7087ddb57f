// How a file writes its search strings is read off it: AWS's own answers say base64, templates the text itself.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/index.ts';
import { createWaf, readWebAcl } from '../../src/network/index.ts';
import { requestOf } from './waf-world.ts';

const acl = (...strings: readonly string[]) => ({
  Name: 'acl',
  DefaultAction: { Allow: {} },
  Rules: strings.map((SearchString, index) => ({
    Name: `rule-${index}`,
    Priority: index,
    Action: { Block: {} },
    Statement: {
      ByteMatchStatement: {
        SearchString,
        PositionalConstraint: 'CONTAINS',
        FieldToMatch: { QueryString: {} },
        TextTransformations: [{ Priority: 0, Type: 'URL_DECODE' }],
      },
    },
  })),
});

const formOf = (value: Json) => {
  const read = readWebAcl(value);
  return read.ok ? read.value.searchStrings : undefined;
};

describe('search strings', () => {
  it.each<readonly [string, Json]>([
    ['base64', acl('YWRtaW4=', 'Li4v')],
    // A NUL is nothing that prints, and is searched for all the same.
    ['base64', acl('AA==', 'Li4v')],
    ['base64', { WebACL: acl('gICA'), LockToken: 'a1b2' }],
    ['text', acl('../', 'admin')],
    ['text', acl('test')],
    ['text', { WebACL: acl('../'), LockToken: 'a1b2' }],
    ['text', acl()],
  ])('are %s in %j', (form, value) => {
    expect(formOf(value)).toBe(form);
  });

  it('find the bytes that base64 stands for', () => {
    const read = readWebAcl(acl('AA=='));
    const waf = read.ok ? createWaf(read.value.document) : undefined;
    expect(waf?.(requestOf({ query: 'a%00b' })).action).toBe('block');
    expect(waf?.(requestOf({ query: 'AA==' })).action).toBe('allow');
  });
});
