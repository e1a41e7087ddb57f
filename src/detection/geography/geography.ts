// Where addresses are, by country, and how far countries are from each other: offline, from public-domain data (places.gen.ts).
// An address stands for the country in which its network is registered as announced: a hint, no more. What is not known has no place.

import { parseCidr } from '../../core/index.ts';
import { bytesOfBase64 } from '../events/base64.ts';
import type { Geography } from '../state/index.ts';
import { COUNTRIES, DISTANCES, IPV4, IPV6, WITH_BORDERS } from './places.gen.ts';
import { REGION_COUNTRIES } from './regions.ts';

/** Where runs of addresses of one country begin, in units, and which country it is; 0 is none. */
interface Runs {
  readonly starts: Float64Array;
  readonly countries: Uint8Array;
}

interface Places {
  readonly codes: readonly string[];
  readonly v4: Runs;
  readonly v6: Runs;
  readonly borders: ReadonlyMap<string, number>;
  readonly distances: Uint8Array;
}

/** The addresses of a unit: /24 networks, and /48 networks. */
const UNIT = { 4: 8n, 6: 80n } as const;
const KILOMETRES = 100;

/** Countries by address or by the name of an AWS Region, as two-letter codes; distances are the least that there are, in kilometres. Read when first asked. */
export function createGeography(): Geography {
  let read: Places | undefined;
  const places = (): Places => {
    read ??= {
      codes: COUNTRIES.split(' '),
      v4: runsOf(IPV4),
      v6: runsOf(IPV6),
      borders: new Map(WITH_BORDERS.split(' ').map((code, index) => [code, index])),
      distances: bytesOf(DISTANCES),
    };
    return read;
  };
  return {
    placeOf(text) {
      const region = REGION_COUNTRIES.get(text);
      if (region !== undefined) return region;
      const address = text.includes('/') ? undefined : parseCidr(text);
      if (address === undefined) return undefined;
      const { codes, v4, v6 } = places();
      return codes[countryAt(address.version === 4 ? v4 : v6, Number(address.first >> UNIT[address.version])) - 1];
    },
    distance(place, other) {
      if (place === other) return 0;
      const { borders, distances } = places();
      const [one, two] = [borders.get(place), borders.get(other)];
      if (one === undefined || two === undefined) return undefined;
      const [high, low] = [Math.max(one, two), Math.min(one, two)];
      return (distances[(high * (high - 1)) / 2 + low] ?? 0) * KILOMETRES;
    },
  };
}

function bytesOf(text: string): Uint8Array {
  return bytesOfBase64(text) ?? new Uint8Array();
}

function runsOf(text: string): Runs {
  const bytes = bytesOf(text);
  const starts: number[] = [];
  const countries: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    countries.push(bytes[at++] ?? 0);
    starts.push(start);
    let [length, scale] = [0, 1];
    for (let byte = 128; byte >= 128; scale *= 128) {
      byte = bytes[at++] ?? 0;
      length += (byte & 127) * scale;
    }
    start += length;
  }
  // Nothing is known of what lies behind the last run.
  return { starts: Float64Array.from([...starts, start]), countries: Uint8Array.from([...countries, 0]) };
}

function countryAt({ starts, countries }: Runs, unit: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return countries[low - 1] ?? 0;
}
