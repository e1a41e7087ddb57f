// Bytes of requests as clients send them: TLS, HTTP, DNS, SSH. Sources: RFC 8446, RFC 6066, RFC 9112, RFC 1035, RFC 4253.

const u16 = (n: number): number[] => [(n >> 8) & 255, n & 255];
const u24 = (n: number): number[] => [(n >> 16) & 255, (n >> 8) & 255, n & 255];
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const sized16 = (body: readonly number[]): number[] => [...u16(body.length), ...body];

/** The first message of a TLS client; without a name, no server name extension. */
export function clientHello(serverName: string | undefined, version: '1.2' | '1.3' = '1.2'): Buffer {
  const extensions: number[] = [];
  const add = (type: number, body: readonly number[]) => extensions.push(...u16(type), ...sized16(body));
  if (serverName !== undefined) add(0, sized16([0, ...sized16(ascii(serverName))]));
  add(10, sized16([...u16(29), ...u16(23)]));
  add(11, [1, 0]);
  add(13, sized16([4, 3, 8, 4, 4, 1]));
  if (version === '1.3') {
    add(43, [2, 3, 4]);
    add(51, sized16([...u16(29), ...sized16(Array.from({ length: 32 }, (_, index) => index))]));
  }
  const random = Array.from({ length: 32 }, (_, index) => (index * 7 + 1) & 255);
  const body = [3, 3, ...random, 0, ...sized16([0x13, 1, 0xc0, 0x2f, 0, 0x9c]), 1, 0, ...sized16(extensions)];
  const handshake = [1, ...u24(body.length), ...body];
  return Buffer.from([22, 3, 1, ...sized16(handshake)]);
}

/** The answer of a TLS server: hello, and encrypted data after it. */
export function serverHello(): Buffer {
  const random = Array.from({ length: 32 }, (_, index) => (index * 5 + 3) & 255);
  const body = [3, 3, ...random, 0, 0xc0, 0x2f, 0];
  const handshake = [2, ...u24(body.length), ...body];
  return Buffer.from([22, 3, 3, ...sized16(handshake)]);
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
}

export function httpRequest({ method, path, headers }: HttpRequest): Buffer {
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, 'latin1');
}

export function httpResponse(): Buffer {
  return Buffer.from('HTTP/1.1 200 OK\r\nServer: probe\r\nContent-Length: 2\r\n\r\nok', 'latin1');
}

function dnsQuestion(name: string, type: number): number[] {
  const labels = name === '' ? [] : name.split('.');
  return [...labels.flatMap((label) => [label.length, ...ascii(label)]), 0, ...u16(type), ...u16(1)];
}

export function dnsQuery(name: string, type = 1): Buffer {
  return Buffer.from([...u16(0x1234), 1, 0, ...u16(1), 0, 0, 0, 0, 0, 0, ...dnsQuestion(name, type)]);
}

export function dnsAnswer(name: string, type = 1): Buffer {
  return Buffer.from([
    ...u16(0x1234),
    0x81,
    0x80,
    ...u16(1),
    ...u16(1),
    0,
    0,
    0,
    0,
    ...dnsQuestion(name, type),
    0xc0,
    12,
    ...u16(1),
    ...u16(1),
    0,
    0,
    0,
    60,
    0,
    4,
    192,
    0,
    2,
    1,
  ]);
}
