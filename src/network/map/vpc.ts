// One VPC: whole, with its zones side by side and subnets below each other; or collapsed to a tile.

import type { MapBadge, MapVpc } from './content.ts';
import { type Box, fitted, type Shape } from './shapes.ts';

const SUBNET = { width: 186, height: 46, gap: 6 } as const;
const PADDING = 10;
const HEADER = 40;
const BADGES = 24;
const ZONE_HEADER = 18;
const TILE = { width: 196, height: 66 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function sizeOfVpc(vpc: MapVpc, isCollapsed: boolean): Size {
  if (isCollapsed) return TILE;
  const columns = Math.max(1, vpc.zones.length);
  const rows = Math.max(0, ...vpc.zones.map(({ subnets }) => subnets.length));
  return {
    width: 2 * PADDING + columns * (SUBNET.width + PADDING) - PADDING,
    height: HEADER + BADGES + ZONE_HEADER + rows * (SUBNET.height + SUBNET.gap) + PADDING,
  };
}

/** Draws a VPC into its box, and says where its parts are. */
export function drawVpc(vpc: MapVpc, box: Box, isCollapsed: boolean, shapes: Shape[], sites: Map<string, Box>): void {
  sites.set(vpc.id, box);
  shapes.push({ kind: 'box', box, class: 'vpc', title: `${vpc.name} ${vpc.id} ${vpc.cidr}, account ${vpc.accountName} ${vpc.account}` });
  const left = box.x + PADDING;
  const inner = box.width - 2 * PADDING;
  shapes.push({ kind: 'text', x: left, y: box.y + 17, text: fitted(vpc.name === '' ? vpc.id : vpc.name, inner, 13), class: 'name' });
  shapes.push({
    kind: 'text',
    x: left,
    y: box.y + 32,
    text: fitted(vpc.name === '' || isCollapsed ? vpc.cidr : `${vpc.id}  ${vpc.cidr}`, inner, 11),
    class: 'detail',
  });
  for (const id of [...vpc.subnetIds, ...vpc.gateways.map((one) => one.id)]) if (id !== '') sites.set(id, box);
  if (isCollapsed) {
    const all = vpc.zones.flatMap(({ subnets }) => subnets.flatMap(({ badges }) => badges));
    for (const { id } of all) sites.set(id, box);
    const kinds = [...vpc.gateways, ...all].filter(
      ({ label, kind }, index, list) => kind !== 'private' && list.findIndex((one) => one.label === label) === index,
    );
    const x = drawBadges(kinds, left, box.y + 39, inner - 62, shapes, new Map());
    const counts = `${vpc.subnetIds.length} · ${vpc.interfaces}`;
    shapes.push({ kind: 'text', x: Math.max(x, box.x + box.width - PADDING - counts.length * 6.6), y: box.y + 53, text: counts, class: 'detail' });
    return;
  }
  drawBadges(vpc.gateways, left, box.y + HEADER, inner, shapes, sites);
  for (const [column, zone] of vpc.zones.entries()) {
    const x = left + column * (SUBNET.width + PADDING);
    const top = box.y + HEADER + BADGES;
    shapes.push({ kind: 'text', x, y: top + 12, text: fitted(zone.name, SUBNET.width, 11), class: 'detail' });
    for (const [row, subnet] of zone.subnets.entries()) {
      const own = { x, y: top + ZONE_HEADER + row * (SUBNET.height + SUBNET.gap), width: SUBNET.width, height: SUBNET.height };
      sites.set(subnet.id, own);
      const count = subnet.interfaces === 1 ? '1 interface' : `${subnet.interfaces} interfaces`;
      shapes.push({ kind: 'box', box: own, class: `subnet ${subnet.tier}`, title: `${subnet.name} ${subnet.id} ${subnet.cidr}, ${subnet.tier}, ${count}` });
      shapes.push({ kind: 'box', box: { ...own, width: 4 }, class: `stripe ${subnet.tier}`, title: '' });
      shapes.push({ kind: 'text', x: x + 11, y: own.y + 16, text: fitted(subnet.name === '' ? subnet.id : subnet.name, own.width - 16, 12), class: 'label' });
      const used = subnet.badges.reduce((sum, badge) => sum + badgeWidth(badge) + 4, 0);
      shapes.push({
        kind: 'text',
        x: x + 11,
        y: own.y + 35,
        text: fitted(`${subnet.cidr} · ${subnet.interfaces}`, own.width - 16 - used, 11),
        class: 'detail',
      });
      drawBadges(subnet.badges, x + own.width - used - 2, own.y + 23, used + 4, shapes, sites);
    }
  }
}

const badgeWidth = ({ label }: MapBadge) => label.length * 6.4 + 12;

/** Labels in a row, as many as fit; answers where the row ends. */
function drawBadges(badges: readonly MapBadge[], x: number, y: number, width: number, shapes: Shape[], sites: Map<string, Box>): number {
  let at = x;
  for (const [index, badge] of badges.entries()) {
    const own = badgeWidth(badge);
    const rest = badges.length - index;
    if (at + own > x + width) {
      shapes.push({ kind: 'text', x: at, y: y + 13, text: `+${rest}`, class: 'detail' });
      return at + 20;
    }
    const box = { x: at, y, width: own, height: 18 };
    if (badge.id !== '') sites.set(badge.id, box);
    shapes.push({ kind: 'box', box, class: `badge ${badge.kind}`, title: badge.id });
    shapes.push({ kind: 'text', x: at + 6, y: y + 13, text: badge.label, class: 'badge-label' });
    at += own + 4;
  }
  return at;
}
