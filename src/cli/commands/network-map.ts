// stoa network map: the network as a picture, with a path on it where one is asked for.

import {
  type DrawnPath,
  describePackets,
  layOut,
  type NamedEnds,
  type NetworkModel,
  type ReachQuery,
  reachBetween,
  readMap,
  svgText,
  withPath,
} from '../../network/index.ts';
import type { Command, Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import { endsOf, loadNetwork, PACKET_FLAGS, queryOf } from '../network/flags.ts';
import { SOURCE_SETTINGS } from '../settings.ts';
import { writeOutput } from '../write-output.ts';

const COLLAPSE = ['auto', 'always', 'never'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'out', value: 'FILE', about: 'write the SVG to a file instead of stdout (-)', completes: 'file' },
  { name: 'from', value: 'SRC', about: 'draw a path: where it begins, as `stoa reach` has it' },
  { name: 'to', value: 'DST', about: 'where the path goes' },
  ...PACKET_FLAGS,
  { name: 'collapse', value: 'WHEN', about: `draw VPCs as tiles: ${COLLAPSE.join(', ')} (auto: where there are more than 240 subnets)`, choices: COLLAPSE },
  { name: 'theme', value: 'THEME', about: `${THEMES.join(', ')} (auto: as the reader has it)`, choices: THEMES },
  ...SOURCE_SETTINGS,
  { name: 'quiet', about: 'errors only on stderr' },
];

export const NETWORK_MAP: Command = {
  name: 'network map',
  summary: 'draw the network: Regions, accounts, VPCs, zones, subnets, gateways, and a path on it',
  positionals: [],
  flags: FLAGS,
  examples: ['stoa network map --out network.svg', 'stoa network map --from internet --to i-0123456789abcdef0 --port 443 --path snapshot --out path.svg'],
  async run({ flags }, io) {
    const { settings, model } = await loadNetwork(FLAGS, flags, io);
    const [from, to, out] = [settings.text('from'), settings.text('to'), settings.text('out') ?? '-'];
    if ((from === undefined) !== (to === undefined)) throw usageError('a path has two ends', 'give both `--from` and `--to`');
    const drawing = layOut(readMap(model), { collapse: settings.choice('collapse', COLLAPSE) ?? 'auto' });
    const query = queryOf(settings);
    const drawn = from === undefined || to === undefined ? drawing : withPath(drawing, pathOf(model, from, to, query));
    const text = svgText(drawn, { theme: settings.choice('theme', THEMES) ?? 'auto' });
    if (out === '-') await io.stdout.write(text);
    else await writeOutput(io.cwd, out, text);
    return 0;
  },
};

function pathOf(model: NetworkModel, src: string, dst: string, query: ReachQuery): DrawnPath {
  const [from, to] = [endsOf(model, src), endsOf(model, dst)];
  const answer = reachBetween(model, from.ends, to.ends, query);
  const packets = answer.packets.length === 0 ? '' : `, ${answer.packets.map(describePackets).join('; ')}`;
  return { caption: `${answer.answer}: ${from.name} to ${to.name}${packets}`, from: placesOf(from), to: placesOf(to), answer };
}

/** Where an end lies on the map. */
function placesOf({ ends }: NamedEnds): readonly string[] {
  return ends.flatMap((end) => (end.kind === 'interface' ? [end.interface.subnetId, end.interface.vpcId] : end.kind === 'internet' ? ['internet'] : []));
}
