// Policy documents as sources hold them: text as AWS answers it, URL-encoded text, or JSON.

import { isObject, type Json } from '../../../core/index.ts';

/**
 * The document as JSON text or JSON; `undefined` where there is none. Text stays as written, so that positions in it are true,
 * save that IAM's URL encoding (RFC 3986) is taken off: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html
 */
export function documentOf(value: Json | undefined): Json | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (!value.trimStart().startsWith('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * API Gateway answers the policy of an API with its quotes escaped, as it would stand in JSON text: `{\"Version\":…}`.
 * Source: https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html
 */
export function unescapedDocumentOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{\\"')) return documentOf(value);
  try {
    return documentOf(JSON.parse(`"${value}"`) as Json);
  } catch {
    return value;
  }
}
