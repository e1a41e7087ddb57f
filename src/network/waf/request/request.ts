// An HTTP request as WAF sees it. Texts are bytes, one character a byte.

import type { Issue } from '../../../core/index.ts';

export interface WafHeader {
  readonly name: string;
  readonly value: string;
}

/** What a log keeps to itself; headers by their names in lower case, `*` for any of them. */
interface Hidden {
  readonly method?: true;
  readonly path?: true;
  readonly query?: true;
  readonly headers: readonly string[];
}

/** What no request says of itself. */
export interface Origin {
  readonly sourceIp?: string;
  /** ISO 3166-1 alpha-2, and ISO 3166-2 with its country: `US-CA`. */
  readonly country?: string;
  readonly region?: string;
  readonly asn?: number;
  /** `null` where the client shows none. */
  readonly ja3?: string | null;
  readonly ja4?: string | null;
  /** Whether the WAF token is valid and its challenge not expired. */
  readonly hasValidToken?: boolean;
  /** Whether a valid token holds a solved CAPTCHA that has not expired; it does unless this says otherwise. */
  readonly hasSolvedCaptcha?: boolean;
}

export interface WafRequest extends Origin {
  /** For a person: a file, an entry of it. */
  readonly name: string;
  readonly method: string;
  /** As it was sent, without the query string. */
  readonly path: string;
  /** After `?`; `undefined` where there is none. */
  readonly query: string | undefined;
  /** After `#`. */
  readonly fragment: string | undefined;
  readonly headers: readonly WafHeader[];
  /** `undefined` where the request has none, `null` where the source does not tell it. */
  readonly body: string | undefined | null;
  /** Milliseconds since 1970. */
  readonly time?: number;
  /** Of a request from a log: what it does not show. */
  readonly hidden?: Hidden;
  /** The shapes by which servers can be made to disagree about a request. */
  readonly issues: readonly Issue[];
}

/** The path, query and fragment of a request target: origin, absolute, authority and asterisk form (RFC 9112 section 3.2). */
export function splitTarget(target: string): Pick<WafRequest, 'path' | 'query' | 'fragment'> {
  const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/.exec(target)?.[0];
  const rest = absolute === undefined ? target : target.slice(absolute.length);
  const hash = rest.indexOf('#');
  const before = hash < 0 ? rest : rest.slice(0, hash);
  const mark = before.indexOf('?');
  const path = mark < 0 ? before : before.slice(0, mark);
  return {
    path: path === '' ? '/' : path,
    query: mark < 0 ? undefined : before.slice(mark + 1),
    fragment: hash < 0 ? undefined : rest.slice(hash + 1),
  };
}

/** The values of every header of this name, in order. */
export function valuesOf(request: Pick<WafRequest, 'headers'>, name: string): readonly string[] {
  const lower = name.toLowerCase();
  return request.headers.filter((header) => header.name.toLowerCase() === lower).map((header) => header.value);
}
