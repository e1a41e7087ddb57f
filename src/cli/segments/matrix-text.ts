// The matrix of segments for a person and for programs: a grid where it fits, and what passes between whom.

import { count, describeMissing, few, visible } from '../../core/index.ts';
import { describePacket, describePackets, type SegmentCell, type SegmentMatrix } from '../../network/index.ts';
import { toolWords } from '../identity/json.ts';

type Label = (name: string) => string;

/** More segments than this make a grid that nobody reads. */
const WIDEST = 24;
const FEW = 6;

export function formatMatrix(matrix: SegmentMatrix, label: Label, what: string): string {
  const { names, cells, missing } = matrix;
  const lines: string[] = [];
  if (names.length === 0) lines.push('no network interface was read');
  else if (names.length <= WIDEST) lines.push(...gridOf(matrix, label), '');
  for (const name of names) {
    const own = cells.filter(({ from }) => from === name);
    if (own.length === 0) continue;
    lines.push(`from ${label(name)}`);
    for (const { words, missing: unknown, to } of byWords(own)) {
      lines.push(
        `  ${words}`,
        `    to ${few(
          to.map((one) => (one === name ? 'itself' : label(one))),
          FEW,
          '; ',
        )}`,
      );
      lines.push(...unknown.slice(0, FEW).map((text) => `    ? ${text}`));
    }
    lines.push('');
  }
  const between = cells.filter(({ from, to }) => from !== to);
  const open = between.filter(isOpen).length;
  lines.push(
    `${count(between.length - open, 'pair')} of ${names.length * (names.length - 1)} between ${count(names.length, what)} can talk${open === 0 ? '' : `, ${open} perhaps`}`,
  );
  lines.push(...unreadLines(missing));
  return `${lines.map(visible).join('\n')}\n`;
}

const isOpen = ({ services }: SegmentCell): boolean => services.count === 0;

/** `x` passes, `?` may pass, `.` nothing passes; rows send, columns receive. */
function gridOf({ names, cells }: SegmentMatrix, label: Label): readonly string[] {
  const marks = new Map(cells.map((cell) => [`${cell.from}\n${cell.to}`, isOpen(cell) ? '?' : 'x']));
  const labels = names.map(label);
  const width = Math.max(...labels.map((text) => text.length));
  const digits = String(names.length).length;
  const head = `${' '.repeat(width + digits + 1)}  ${names.map((_, index) => String(index + 1).padStart(digits)).join(' ')}`;
  const rows = names.map(
    (from, index) =>
      `${String(index + 1).padStart(digits)} ${(labels[index] ?? '').padEnd(width)}  ${names.map((to) => (marks.get(`${from}\n${to}`) ?? '.').padStart(digits)).join(' ')}`,
  );
  return [head, ...rows];
}

interface Passing {
  readonly words: string;
  readonly missing: readonly string[];
  readonly to: string[];
}

/** Of one sender: by what passes, to whom. */
function byWords(cells: readonly SegmentCell[]): Iterable<Passing> {
  const found = new Map<string, Passing>();
  const add = (words: string, missing: readonly string[], to: string) => {
    const key = [words, ...missing].join('\n');
    const known = found.get(key);
    if (known === undefined) found.set(key, { words, missing, to: [to] });
    else known.to.push(to);
  };
  for (const { to, services, perhaps, missing } of cells) {
    if (services.count > 0) add(describePackets(services), [], to);
    if (perhaps.count > 0) add(`perhaps ${describePackets(perhaps)}`, [...new Set(missing.map(describeMissing))], to);
  }
  return found.values();
}

function unreadLines(missing: SegmentMatrix['missing']): readonly string[] {
  if (missing.length === 0) return [];
  return ['', 'Not read, so that some interfaces are in no segment:', ...new Set(missing.map((one) => `  ${describeMissing(one)}`))];
}

export function matrixJson({ names, cells, missing }: SegmentMatrix, label: Label, kind: string): string {
  const data = {
    tool: toolWords(),
    by: kind,
    segments: names.map((name) => ({ name, label: label(name) })),
    flows: cells.map((cell) => {
      const packet = cell.witness();
      return {
        from: cell.from,
        to: cell.to,
        answer: isOpen(cell) ? 'unknown' : 'yes',
        services: describePackets(cell.services),
        ...(cell.perhaps.count === 0 ? {} : { perhaps: describePackets(cell.perhaps), missing: cell.missing }),
        ...(packet === undefined ? {} : { witness: describePacket(packet) }),
      };
    }),
    missing,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
