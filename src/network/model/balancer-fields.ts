// What the answers about load balancers have in common: names of protocols, and attributes as keys with values in text.

import { asObjects, type JsonObject } from '../../core/index.ts';
import { textOf } from './fields.ts';

export const TCP: readonly number[] = [6];
const OTHER_TRANSPORTS: ReadonlyMap<string | undefined, readonly number[]> = new Map([
  ['UDP', [17]],
  ['TCP_UDP', [6, 17]],
  ['QUIC', [17]],
  ['TCP_QUIC', [6, 17]],
  ['GENEVE', [17]],
]);

/** What a listener or a target group of a protocol takes: `HTTP`, `HTTPS`, `TCP`, `TLS` and `SSL` are TCP. */
export function transportsOf(protocol: string | undefined): readonly number[] {
  return OTHER_TRANSPORTS.get(protocol) ?? TCP;
}

export function attributeOf(config: JsonObject, key: string): string | undefined {
  return textOf(
    asObjects(config['Attributes']).find((one) => one['Key'] === key),
    'Value',
  );
}

export const truth = (text: string | undefined): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);
