// A path drawn on a map: what the packets meet there and back, in order, and where they are stopped.

import type { Hop, ReachAnswer } from '../reach/index.ts';
import { type Box, type Drawing, fitted, middle, type Shape } from './shapes.ts';

export interface DrawnPath {
  readonly caption: string;
  /** Ids of the ends, or `internet`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly answer: ReachAnswer;
}

/** The drawing with the first way of an answer on top. Hops whose resources are not on the map are left out. */
export function withPath(drawing: Drawing, { caption, from, to, answer }: DrawnPath): Drawing {
  const hops = answer.ways[0]?.flow.hops ?? [];
  const request = metBy(
    drawing,
    from,
    hops.filter(({ isReply }) => !isReply),
    to,
  );
  const isAnswered = !request.some(({ isBlocked }) => isBlocked);
  const reply = isAnswered
    ? metBy(
        drawing,
        to,
        hops.filter(({ isReply }) => isReply),
        from,
      )
    : [];
  const shapes: Shape[] = [];
  const [there, back] = [pointsIn(request, 0), pointsIn(reply, 8)];
  if (reply.length > 1) shapes.push({ kind: 'line', points: back, class: 'path back', title: 'the answer' });
  if (request.length > 1) shapes.push({ kind: 'line', points: there, class: 'path', title: caption });
  for (const { box } of [...request, ...reply]) shapes.push({ kind: 'box', box, class: 'met', title: '' });
  for (const [index, point] of there.entries()) if (request[index]?.isBlocked !== true) shapes.push(...mark(point, 'step', String(index + 1), ''));
  for (const [index, { isBlocked }] of request.entries()) if (isBlocked) shapes.push(...mark(there[index], 'stop', '×', 'stopped here'));
  for (const [index, { isBlocked }] of reply.entries()) if (isBlocked) shapes.push(...mark(back[index], 'stop', '×', 'the answer is stopped here'));
  shapes.push({ kind: 'text', x: 24, y: drawing.height + 4, text: fitted(caption, drawing.width - 48, 13), class: 'caption' });
  return { ...drawing, height: drawing.height + 24, shapes: [...drawing.shapes, ...shapes] };
}

type Point = readonly [number, number];

function mark(point: Point | undefined, kind: 'step' | 'stop', text: string, title: string): readonly Shape[] {
  if (point === undefined) return [];
  const [x, y] = point;
  return [
    { kind: 'box', box: { x: x - 9, y: y - 9, width: 18, height: 18 }, class: kind, title },
    { kind: 'text', x, y: y + 4, text, class: 'step-label' },
  ];
}

interface Met {
  readonly box: Box;
  readonly isBlocked: boolean;
}

function metBy({ sites }: Drawing, begin: readonly string[], hops: readonly Hop[], end: readonly string[]): readonly Met[] {
  const found: Met[] = [];
  const add = (box: Box | undefined, isBlocked: boolean) => {
    const last = found.at(-1);
    if (box === undefined) return;
    if (last?.box === box) found[found.length - 1] = { box, isBlocked: last.isBlocked || isBlocked };
    else found.push({ box, isBlocked });
  };
  const first = (ids: readonly string[]) => ids.map((id) => sites.get(id)).find((box) => box !== undefined);
  add(first(begin), false);
  for (const { resource, at, isBlocked } of hops) {
    // Network ACLs and route tables have no place of their own: the hop names the subnet.
    const named = /\b(?:subnet|igw|eigw|nat|tgw|vpce|pcx)-[0-9a-z-]+/g;
    const ids = [resource.id, ...(at.match(named) ?? [])];
    const box = first(ids);
    if (box !== undefined || isBlocked) add(box ?? found.at(-1)?.box, isBlocked);
    if (isBlocked) return found;
  }
  add(first(end), false);
  return found;
}

/** A point in each box. Wide bars are met above or below what comes next, so that lines run straight. */
function pointsIn(boxes: readonly Met[], shift: number): readonly Point[] {
  const isBar = ({ box }: Met) => box.width > WIDE;
  return boxes.map((one, index) => {
    const other = isBar(one) ? (boxes.slice(index + 1).find((next) => !isBar(next)) ?? boxes.slice(0, index).findLast((before) => !isBar(before))) : one;
    const { box } = other ?? one;
    return [Math.min(middle(box) + 30 + shift, one.box.x + one.box.width - 4), one.box.y + one.box.height / 2 + shift / 2];
  });
}

const WIDE = 900;
