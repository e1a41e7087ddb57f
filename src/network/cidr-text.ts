// A block of addresses as one writes it.

import type { AddressBlock } from '../core/index.ts';
import { addressText } from './packets/index.ts';

/** `10.0.0.0/8`. */
export function cidrText({ version, first, prefix }: AddressBlock): string {
  return `${addressText(version, first)}/${prefix}`;
}
