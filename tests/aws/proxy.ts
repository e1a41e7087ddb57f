// A proxy in front of the emulator that denies, throttles, fails or hangs as a test wants, in the shape of each protocol.
// Sources: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html, .../aws-query-protocol.html, .../aws-ec2-query-protocol.html,
// .../aws-restjson1-protocol.html, .../aws-restxml-protocol.html (each: operation error serialization)

import { createHash } from 'node:crypto';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Seen {
  readonly method: string;
  /** The name in the signature's scope: `s3`, `ec2`, `elasticloadbalancing`. */
  readonly service: string;
  readonly region: string;
  /** The access key that signed the request. */
  readonly accessKey: string;
  /** The operation where the protocol names it, else method, last word of the path and names of the query. */
  readonly operation: string;
  readonly url: string;
  /** The same for each attempt at one call. */
  readonly call: string;
}

export type Verdict = 'forward' | 'deny' | 'refuse' | 'expire' | 'throttle' | 'fail' | 'hang' | 'cut';

export interface ProxyServer {
  readonly endpoint: string;
  readonly counts: ReadonlyMap<Verdict, number>;
  stop(): Promise<void>;
}

export async function startProxy(target: string, decide: (seen: Seen) => Verdict): Promise<ProxyServer> {
  const { hostname, port } = new URL(target);
  const counts = new Map<Verdict, number>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const seen = look(request, body);
      const verdict = decide(seen);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict === 'hang') return;
      if (verdict === 'cut') {
        // The head of an answer, and a body that never comes.
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' });
        response.write('<');
        return;
      }
      if (verdict !== 'forward') {
        answerError(response, request, seen, verdict);
        return;
      }
      const onward = forward({ hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    counts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function look(request: IncomingMessage, body: Buffer): Seen {
  const [, accessKey = '', region = '', service = ''] = /Credential=([^/]*)\/\d+\/([^/]*)\/([^/]*)\//.exec(request.headers.authorization ?? '') ?? [];
  const url = new URL(request.url ?? '/', 'http://proxy');
  const target = request.headers['x-amz-target'];
  const action = /(?:^|&)Action=(\w+)/.exec(body.toString('latin1'))?.[1];
  const cbor = /^\/service\/\w+\/operation\/(\w+)$/.exec(url.pathname)?.[1];
  const named = cbor ?? action ?? (typeof target === 'string' ? target.split('.').at(-1) : undefined);
  const rest = `${request.method ?? ''} ${
    url.pathname
      .split('/')
      .filter((part) => /^[a-zA-Z-]+$/.test(part))
      .at(-1) ?? ''
  } ${[...url.searchParams.keys()].sort().join(' ')}`;
  const call = createHash('sha256')
    .update(`${accessKey} ${service} ${region} ${request.method ?? ''} ${request.url ?? ''} ${body.toString('latin1')}`)
    .digest('hex');
  return { method: request.method ?? '', service, region, accessKey, operation: named ?? rest, url: request.url ?? '', call };
}

const WORDS = {
  deny: { status: 403, code: 'AccessDenied', message: 'User is not authorized to perform this action' },
  refuse: { status: 403, code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
  expire: { status: 403, code: 'ExpiredToken', message: 'The security token included in the request is expired' },
  throttle: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  fail: { status: 500, code: 'InternalFailure', message: 'We encountered an internal error. Please try again.' },
} as const;

const JSON_CODES = {
  deny: 'AccessDeniedException',
  refuse: 'UnrecognizedClientException',
  expire: 'ExpiredTokenException',
  throttle: 'ThrottlingException',
  fail: 'InternalServerException',
} as const;
const EC2_CODES = {
  deny: 'UnauthorizedOperation',
  refuse: 'AuthFailure',
  expire: 'RequestExpired',
  throttle: 'RequestLimitExceeded',
  fail: 'InternalError',
} as const;

function answerError(response: ServerResponse, request: IncomingMessage, seen: Seen, verdict: keyof typeof WORDS): void {
  const { type, text, more, as } = errorIn(request, seen, verdict);
  response.writeHead(as, { 'content-type': type, 'x-amzn-requestid': 'test', ...more });
  response.end(text);
}

interface ErrorAnswer {
  readonly type: string;
  readonly text: string | Buffer;
  readonly more: Readonly<Record<string, string>>;
  readonly as: number;
}

function errorIn(request: IncomingMessage, { service, url }: Seen, verdict: keyof typeof WORDS): ErrorAnswer {
  const { status, message, code } = WORDS[verdict];
  const send = (kind: string, text: string | Buffer, more: Readonly<Record<string, string>> = {}, as: number = status): ErrorAnswer => ({
    type: kind,
    text,
    more,
    as,
  });
  const type = request.headers['content-type'] ?? '';
  const jsonCode = JSON_CODES[verdict];
  if (url.startsWith('/service/')) return send('application/cbor', cborMap({ __type: jsonCode, message }), { 'smithy-protocol': 'rpc-v2-cbor' }, status);
  if (type.startsWith('application/x-amz-json')) return send(type, JSON.stringify({ __type: jsonCode, message }), {}, verdict === 'fail' ? 500 : 400);
  if (service === 'ec2') {
    const ec2Code = EC2_CODES[verdict];
    return send(
      'text/xml',
      `<Response><Errors><Error><Code>${ec2Code}</Code><Message>${message}</Message></Error></Errors><RequestID>test</RequestID></Response>`,
      {},
      verdict === 'throttle' ? 503 : status,
    );
  }
  if (type.startsWith('application/x-www-form-urlencoded') || service === 'route53' || service === 'cloudfront' || url.startsWith('/v20180820')) {
    return send(
      'text/xml',
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>test</RequestId></ErrorResponse>`,
    );
  }
  if (service === 's3') {
    const s3Code = verdict === 'throttle' ? 'SlowDown' : verdict === 'fail' ? 'InternalError' : code;
    return send('application/xml', `<Error><Code>${s3Code}</Code><Message>${message}</Message></Error>`, {}, verdict === 'throttle' ? 503 : status);
  }
  const restStatus = verdict === 'throttle' ? 429 : status;
  return send(
    'application/json',
    JSON.stringify({ message }),
    { 'x-amzn-errortype': verdict === 'throttle' ? 'TooManyRequestsException' : jsonCode },
    restStatus,
  );
}

/** A map of short texts: https://www.rfc-editor.org/rfc/rfc8949 (major types 3 and 5). */
function cborMap(members: Readonly<Record<string, string>>): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([bytes.length < 24 ? Buffer.from([0x60 + bytes.length]) : Buffer.from([0x78, bytes.length]), bytes]);
  };
  const entries = Object.entries(members);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flatMap(([name, value]) => [text(name), text(value)])]);
}
