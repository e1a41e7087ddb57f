// Web ACLs and requests that cannot be read in one way: nothing sure is concluded from what is left out or misspelt.

import { describe, expect, it } from 'vitest';
import { createWaf, findWafMistakes, parseRawRequest } from '../../src/network/index.ts';
import { aclOf, requestOf, type ShortRequest } from './waf-world.ts';

const NONE = [{ Priority: 0, Type: 'NONE' }];
const path = (more: object = {}) => ({
  ByteMatchStatement: { SearchString: '/a', PositionalConstraint: 'STARTS_WITH', FieldToMatch: { UriPath: {} }, TextTransformations: NONE, ...more },
});
const blocking = (Statement: unknown) => ({ Name: 'rule', Priority: 0, Action: { Block: {} }, Statement });
const verdictOf = (acl: object, request: ShortRequest = { path: '/a' }) => createWaf(aclOf(acl))(requestOf(request));
const actionOf = (Rules: unknown, request?: ShortRequest) => verdictOf({ Name: 'acl', DefaultAction: { Allow: {} }, Rules }, request).action;

describe('a web ACL with parts that cannot be read', () => {
  it('is not one without them', () => {
    expect(actionOf([blocking(path())])).toBe('block');
    for (const rules of [{ a: 1 }, 'none', [null], [5], [[blocking(path())]]]) expect(actionOf(rules)).toBe('unknown');
  });

  it('has no sure answer where a word is misspelt, missing or new', () => {
    const statements = [
      path({ PositionalConstraint: 'CONTAIN' }),
      path({ PositionalConstraint: undefined }),
      path({ FieldToMatch: { UriPath: {}, Method: {} } }),
      path({ FieldToMatch: { Body: { OversizeHandling: 'BLOCK' } } }),
      path({ TextTransformations: [null] }),
      path({ TextTransformations: 'NONE' }),
      { SizeConstraintStatement: { Size: 1, FieldToMatch: { UriPath: {} }, TextTransformations: NONE } },
      { LabelMatchStatement: { Key: 'a' } },
      { AndStatement: { Statements: [path(), null] } },
      { NotStatement: { Statement: path({ PositionalConstraint: 'CONTAIN' }) } },
    ];
    for (const statement of statements) expect([statement, actionOf([blocking(statement)])]).toEqual([statement, 'unknown']);
  });

  it('keeps what is sure all the same', () => {
    expect(actionOf([blocking({ OrStatement: { Statements: [path(), null] } })])).toBe('block');
    expect(actionOf([blocking({ AndStatement: { Statements: [path(), null] } })], { path: '/b' })).toBe('allow');
  });

  it('says that the default action is not known, and not that it allows', () => {
    for (const given of [{}, { Count: {} }, { Deny: {} }]) {
      const acl = { Name: 'acl', DefaultAction: given, Rules: [] };
      expect(verdictOf(acl)).toMatchObject({ action: 'unknown', reasons: [{ unknown: 'not-modelled', what: 'the default action' }] });
      expect(findWafMistakes(aclOf(acl))).toEqual([]);
    }
  });
});

describe('a request that AWS may read in several ways', () => {
  const body = (OversizeHandling: string) => ({
    ByteMatchStatement: { SearchString: 'a', PositionalConstraint: 'CONTAINS', FieldToMatch: { Body: { OversizeHandling } }, TextTransformations: NONE },
  });
  const sent = (coding: string, text: string): ShortRequest => ({ method: 'POST', headers: [['Content-Encoding', coding]], body: text });

  it('has no sure answer about a compressed body, save that it is too large', () => {
    expect(actionOf([blocking(body('CONTINUE'))], sent('gzip', 'b'))).toBe('unknown');
    expect(actionOf([blocking(body('CONTINUE'))], sent('identity', 'b'))).toBe('allow');
    expect(actionOf([blocking(body('MATCH'))], sent('gzip', 'b'.repeat(70_000)))).toBe('block');
  });

  it('is named where its target holds control characters', () => {
    const read = parseRawRequest('GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', 'x');
    expect(read.ok && read.value.issues.map(({ code }) => code)).toEqual(['smuggling-control']);
  });
});
