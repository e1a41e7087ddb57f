import { assert, constantFrom, dictionary, jsonValue, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { withDocuments } from './documents.ts';

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::a b/*' }] };
const encoded = encodeURIComponent(JSON.stringify(document));

describe('withDocuments', () => {
  it('decodes the documents of roles, users and policies wherever they stand', () => {
    const answer = {
      RoleDetailList: [{ RoleName: 'r', AssumeRolePolicyDocument: encoded, RolePolicyList: [{ PolicyName: 'p', PolicyDocument: encoded }] }],
      Policies: [{ PolicyVersionList: [{ VersionId: 'v1', Document: encoded }] }],
    };
    expect(withDocuments('iam', answer)).toEqual({
      RoleDetailList: [{ RoleName: 'r', AssumeRolePolicyDocument: document, RolePolicyList: [{ PolicyName: 'p', PolicyDocument: document }] }],
      Policies: [{ PolicyVersionList: [{ VersionId: 'v1', Document: document }] }],
    });
  });

  it('leaves other members and other services alone', () => {
    expect(withDocuments('iam', { Description: encoded })).toEqual({ Description: encoded });
    expect(withDocuments('s3api', { Document: encoded })).toEqual({ Document: encoded });
  });

  it('keeps what is no document, whatever it is', () => {
    for (const text of ['%', '%7B', 'null', '"text"', '12', '']) expect(withDocuments('iam', { Document: text })).toEqual({ Document: text });
  });

  it('gives back every document that was encoded, with any keys', () => {
    assert(
      property(dictionary(string(), jsonValue()), constantFrom('Document', 'PolicyDocument'), (any, name) => {
        const json = JSON.parse(JSON.stringify(any)) as JsonObject;
        expect(withDocuments('iam', { Items: [{ [name]: encodeURIComponent(JSON.stringify(json)) }] })).toEqual({ Items: [{ [name]: json }] });
      }),
    );
  });
});
