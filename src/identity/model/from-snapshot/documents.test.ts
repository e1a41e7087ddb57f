import { describe, expect, it } from 'vitest';
import { documentOf, unescapedDocumentOf } from './documents.ts';
import { ALLOW } from './snapshot.cases.ts';

const TEXT = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}';

describe('documentOf', () => {
  it('keeps text as it is written', () => {
    expect(documentOf(TEXT)).toBe(TEXT);
  });

  it('takes the URL encoding of IAM off', () => {
    expect(documentOf(encodeURIComponent(TEXT))).toBe(TEXT);
  });

  it('keeps what is encoded wrongly, for the reader of policies to refuse', () => {
    expect(documentOf('%7B%ZZ')).toBe('%7B%ZZ');
  });

  it('keeps JSON that is parsed already', () => {
    expect(documentOf(ALLOW)).toBe(ALLOW);
  });

  it.each([undefined, null, '', '  ', 3, ['x']])('takes %j for no document', (value) => {
    expect(documentOf(value)).toBeUndefined();
  });
});

describe('unescapedDocumentOf', () => {
  it('takes off the escapes of API Gateway', () => {
    expect(unescapedDocumentOf(TEXT.replaceAll('"', '\\"').replaceAll('\n', '').replaceAll('  ', ''))).toBe('{"Version": "2012-10-17","Statement": []}');
  });

  it('leaves other text alone', () => {
    expect(unescapedDocumentOf(TEXT)).toBe(TEXT);
    expect(unescapedDocumentOf('{\\"a\\": "')).toBe('{\\"a\\": "');
  });
});
