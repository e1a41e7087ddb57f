// The network engine: judged by its tests and by those of the controls that ask it, among which are a second simulation of packets, of names and of requests, and AWS's sentences about WAF.

import { filesIn } from './files.ts';
import type { Subject } from './subject.ts';

const FOLDER = 'src/network/';
/** Where what is decided is written: drawings and the helpers of single controls stand elsewhere, and have tests of their own. */
const COUNTED =
  /^(?:packets|model|reach|exposed|pairs|segments|egress|difference|dns|waf|shield|firewall)\/|^(?:security-group|network-acl|internet-address)\.ts$/;
/** Words for people, types, and the faces of folders. */
const OUT =
  /(?:^|\/)index\.ts$|^(?:egress\/words|packets\/(?:describe|text)|waf\/reasons|reach\/codes|reach\/gaps|dns\/notes)\.ts$|\/findings?\/finding\.ts$|\/lint\/finding\.ts$/;
/** Needs files that are not in the repository; draws a map; talks to a server. */
const NOT_ASKED = /(?:^|\/)(?:corpora|map|waf-requests-http)\.test\.ts$/;

export const network: Subject = {
  name: 'network',
  folder: FOLDER,
  counts: (path) => COUNTED.test(path) && !OUT.test(path),
  ofWords: [],
  rounds: { share: 1 / 50, least: 3, most: 80 },
  judges: () => [],
  tests: () =>
    [FOLDER, 'tests/network/', 'src/posture/controls/infrastructure/'].flatMap((folder) =>
      filesIn(folder, (path) => path.endsWith('.test.ts') && !NOT_ASKED.test(path)),
    ),
  equivalents: new URL('./equivalent-network.json', import.meta.url),
};
