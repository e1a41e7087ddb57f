// Where everything goes: a band for each Region with its transit gateways on top, VPCs in rows below, each row under a lane for the
// lines to the gateways and above one for peerings. One pass over the VPCs, so linear; and the same picture for the same content.

import { compareText } from '../../core/index.ts';
import type { MapContent, MapRegion, MapVpc } from './content.ts';
import { type Box, type Drawing, fitted, middle, type Shape } from './shapes.ts';
import { drawVpc, type Size, sizeOfVpc } from './vpc.ts';

export interface LayoutOptions {
  /** `auto` collapses VPCs to tiles where there are too many subnets to read. */
  readonly collapse: 'auto' | 'always' | 'never';
}

const MARGIN = 24;
const GAP = 18;
const TITLE = 46;
const INTERNET = 30;
const REGION_HEADER = 30;
const BAR = { height: 24, gap: 8 } as const;
const ACCOUNT = 24;
const TRACK = 6;
/** More subnets than these are not readable at once. */
const MOST_SUBNETS = 240;
/** Lines of one kind beside each other; further ones share the last track. */
const MOST_TRACKS = 16;

interface Placed {
  readonly vpc: MapVpc;
  readonly size: Size;
}

interface Row {
  readonly items: readonly Placed[];
  readonly height: number;
}

export function layOut(content: MapContent, { collapse }: LayoutOptions): Drawing {
  const all = content.regions.flatMap(({ vpcs }) => vpcs);
  const isCollapsed = collapse === 'always' || (collapse === 'auto' && all.reduce((sum, { subnetIds }) => sum + subnetIds.length, 0) > MOST_SUBNETS);
  const sizes = new Map(all.map((vpc) => [vpc.id, sizeOfVpc(vpc, isCollapsed)]));
  const area = [...sizes.values()].reduce((sum, { width, height }) => sum + (width + GAP) * (height + ACCOUNT + 2 * GAP), 0);
  const widest = Math.max(320, ...[...sizes.values()].map(({ width }) => width));
  const inner = Math.max(widest, Math.ceil(Math.sqrt(area * 1.6)));
  const left = MARGIN + trackWidth(Math.max(0, ...content.regions.map(({ transits }) => transits.length)));
  const width = left + inner + trackWidth(content.peerings.length) + MARGIN;
  const shapes: Shape[] = [];
  const sites = new Map<string, Box>();
  const rowOf = new Map<string, { readonly bottom: number }>();

  shapes.push({ kind: 'text', x: MARGIN, y: 30, text: fitted(content.title, width - 2 * MARGIN - 300, 18), class: 'title' });
  drawLegend(width, isCollapsed, shapes);
  const internet = { x: left, y: TITLE, width: inner, height: INTERNET };
  sites.set('internet', internet);
  shapes.push({ kind: 'box', box: internet, class: 'internet-bar', title: 'the internet' });
  shapes.push({ kind: 'text', x: left + 12, y: TITLE + 20, text: 'internet', class: 'name' });
  let y = TITLE + INTERNET + GAP;
  for (const region of content.regions) y = drawRegion(region, { y, left, inner, isCollapsed, sizes }, shapes, sites, rowOf);
  const lines = [...peeringLines(content, left + inner, sites, rowOf), ...transitPeeringLines(content, left, sites)];
  // Accounts lie under the lines, everything else on them.
  const isUnder = (shape: Shape) => shape.kind === 'box' && shape.class === 'account';
  return { title: content.title, width, height: y + MARGIN, shapes: [...shapes.filter(isUnder), ...lines, ...shapes.filter((one) => !isUnder(one))], sites };
}

const trackWidth = (tracks: number) => (tracks === 0 ? 0 : Math.min(tracks, MOST_TRACKS) * TRACK + 10);

interface Frame {
  readonly y: number;
  readonly left: number;
  readonly inner: number;
  readonly isCollapsed: boolean;
  readonly sizes: ReadonlyMap<string, Size>;
}

function drawRegion(
  region: MapRegion,
  { y: top, left, inner, isCollapsed, sizes }: Frame,
  shapes: Shape[],
  sites: Map<string, Box>,
  rowOf: Map<string, { readonly bottom: number }>,
): number {
  let y = top;
  shapes.push({ kind: 'text', x: left, y: y + 20, text: region.name, class: 'region' });
  y += REGION_HEADER;
  for (const { id, name } of region.transits) {
    const box = { x: left, y, width: inner, height: BAR.height };
    sites.set(id, box);
    shapes.push({ kind: 'box', box, class: 'transit', title: `${name} ${id}` });
    shapes.push({
      kind: 'text',
      x: left + 12,
      y: y + 16,
      text: fitted(`transit gateway ${name === '' ? id : `${name}  ${id}`}`, inner - 24, 12),
      class: 'label',
    });
    y += BAR.height + BAR.gap;
  }
  const tracks = Math.min(region.transits.length, MOST_TRACKS);
  const lane = tracks * TRACK + 8;
  const lastUse = new Map<string, number>();
  const lines: Shape[] = [];
  for (const { items, height } of rowsOf(region.vpcs, inner, sizes)) {
    const boxTop = y + lane + ACCOUNT;
    let x = left;
    let run: { account: string; name: string; x: number } | undefined;
    const closeRun = (end: number) => {
      if (run === undefined) return;
      const box = { x: run.x - 6, y: y + lane, width: end - run.x - GAP + 12, height: ACCOUNT + height + 6 };
      shapes.push({ kind: 'box', box, class: 'account', title: `account ${run.name} ${run.account}` });
      const text = run.name === '' ? run.account : `${run.name}  ${run.account}`;
      shapes.push({ kind: 'text', x: run.x, y: y + lane + 16, text: fitted(text, box.width - 12, 11), class: 'detail' });
    };
    for (const { vpc } of items) {
      const size = sizes.get(vpc.id) as Size;
      if (run?.account !== vpc.account) {
        closeRun(x);
        run = { account: vpc.account, name: vpc.accountName, x };
      }
      x += size.width + GAP;
    }
    closeRun(x);
    x = left;
    for (const { vpc, size } of items) {
      const box = { x, y: boxTop, width: size.width, height: size.height };
      drawVpc(vpc, box, isCollapsed, shapes, sites);
      rowOf.set(vpc.id, { bottom: boxTop + height });
      for (const [index, gateway] of region.transits.entries()) {
        if (!vpc.transits.includes(gateway.id)) continue;
        const track = Math.min(index, MOST_TRACKS - 1);
        const laneY = y + 4 + track * TRACK;
        // Right of the account's name.
        const at = box.x + box.width - 16 - (track % 8) * 10;
        const trunk = left - 8 - track * TRACK;
        lines.push({
          kind: 'line',
          points: [
            [trunk, laneY],
            [at, laneY],
            [at, box.y],
          ],
          class: 'attachment',
          title: `${vpc.id} attached to ${gateway.id}`,
        });
        lastUse.set(gateway.id, laneY);
      }
      x += size.width + GAP;
    }
    y = boxTop + height + GAP + 6;
  }
  for (const [index, { id }] of region.transits.entries()) {
    const [bar, end] = [sites.get(id), lastUse.get(id)];
    if (bar === undefined || end === undefined) continue;
    const trunk = left - 8 - Math.min(index, MOST_TRACKS - 1) * TRACK;
    lines.push({
      kind: 'line',
      points: [
        [bar.x, bar.y + bar.height / 2],
        [trunk, bar.y + bar.height / 2],
        [trunk, end],
      ],
      class: 'attachment',
      title: id,
    });
  }
  shapes.unshift(...lines);
  return y + GAP;
}

/** VPCs one after the other, a new row where the next does not fit. */
function rowsOf(vpcs: readonly MapVpc[], inner: number, sizes: ReadonlyMap<string, Size>): readonly Row[] {
  const rows: { items: Placed[]; height: number; width: number }[] = [];
  for (const vpc of vpcs) {
    const size = sizes.get(vpc.id) as Size;
    let row = rows.at(-1);
    if (row === undefined || row.width + size.width > inner) rows.push((row = { items: [], height: 0, width: 0 }));
    row.items.push({ vpc, size });
    row.height = Math.max(row.height, size.height);
    row.width += size.width + GAP;
  }
  return rows;
}

/** From below one VPC by the right margin to below the other. */
function peeringLines(
  { peerings }: MapContent,
  right: number,
  sites: ReadonlyMap<string, Box>,
  rowOf: ReadonlyMap<string, { readonly bottom: number }>,
): readonly Shape[] {
  return peerings.flatMap(({ id, sides: [a, b], isActive }, index): readonly Shape[] => {
    const [from, to, rowA, rowB] = [sites.get(a), sites.get(b), rowOf.get(a), rowOf.get(b)];
    if (from === undefined || to === undefined || rowA === undefined || rowB === undefined) return [];
    const track = index % MOST_TRACKS;
    const [x, shift] = [right + 8 + track * TRACK, 3 + (track % 3) * 5];
    const [atA, atB] = [middle(from) + (track % 5) * 7, middle(to) + (track % 5) * 7 + 4];
    const [yA, yB] = [rowA.bottom + 6 + shift, rowB.bottom + 6 + shift];
    const straight: readonly (readonly [number, number])[] = [
      [atA, from.y + from.height],
      [atA, yA],
      [atB, yB],
      [atB, to.y + to.height],
    ];
    const around: readonly (readonly [number, number])[] = [
      [atA, from.y + from.height],
      [atA, yA],
      [x, yA],
      [x, yB],
      [atB, yB],
      [atB, to.y + to.height],
    ];
    const name = `${id}: ${[a, b].sort(compareText).join(' and ')}${isActive ? '' : ', not active'}`;
    return [{ kind: 'line', points: yA === yB ? straight : around, class: isActive ? 'peering' : 'peering inactive', title: name }];
  });
}

function transitPeeringLines({ transitPeerings }: MapContent, left: number, sites: ReadonlyMap<string, Box>): readonly Shape[] {
  return transitPeerings.flatMap(({ id, sides: [a, b] }, index): readonly Shape[] => {
    const [from, to] = [sites.get(a), sites.get(b)];
    if (from === undefined || to === undefined) return [];
    const x = left + 220 + (index % MOST_TRACKS) * TRACK;
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    return [
      {
        kind: 'line',
        points: [
          [x, upper.y + upper.height],
          [x, lower.y],
        ],
        class: 'peering',
        title: `${id}: ${a} and ${b}`,
      },
    ];
  });
}

const LEGEND = [
  ['public', 'to the internet'],
  ['private', 'through NAT'],
  ['routed', 'elsewhere'],
  ['isolated', 'no way out'],
  ['unknown', 'not read'],
] as const;

function drawLegend(width: number, isCollapsed: boolean, shapes: Shape[]): void {
  if (isCollapsed) {
    shapes.push({ kind: 'text', x: width - MARGIN - 230, y: 30, text: 'subnets · network interfaces', class: 'detail' });
    return;
  }
  const note = '· network interfaces';
  let x = width - MARGIN - LEGEND.reduce((sum, [, text]) => sum + text.length * 6.6 + 26, note.length * 6.6);
  for (const [tier, text] of LEGEND) {
    shapes.push({ kind: 'box', box: { x, y: 21, width: 10, height: 10 }, class: `stripe ${tier}`, title: '' });
    shapes.push({ kind: 'text', x: x + 15, y: 30, text, class: 'detail' });
    x += text.length * 6.6 + 26;
  }
  shapes.push({ kind: 'text', x, y: 30, text: note, class: 'detail' });
}
