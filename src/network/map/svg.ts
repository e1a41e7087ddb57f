// A drawing as SVG text: one style sheet for light and dark, no script, nothing fetched. Every text is untrusted and escaped.

import { visible } from '../../core/index.ts';
import type { Drawing, Shape } from './shapes.ts';

export interface SvgOptions {
  /** `auto` follows the reader's setting. */
  readonly theme: 'auto' | 'light' | 'dark';
}

const LIGHT = {
  paper: '#ffffff',
  ink: '#1a2330',
  soft: '#5b6878',
  line: '#c3ccd6',
  card: '#f6f8fa',
  account: '#fbfcfd',
  vpc: '#ffffff',
  public: '#c2410c',
  private: '#1d6fb8',
  routed: '#7c3aed',
  isolated: '#4b5563',
  unknown: '#a16207',
  transit: '#0f766e',
  peering: '#7c3aed',
  path: '#d6006c',
  firewall: '#b91c1c',
};
const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  paper: '#0f1419',
  ink: '#e4e9ef',
  soft: '#93a1b1',
  line: '#3a4652',
  card: '#1a2129',
  account: '#141a21',
  vpc: '#182028',
  public: '#fb923c',
  private: '#60a5fa',
  routed: '#a78bfa',
  isolated: '#9ca3af',
  unknown: '#facc15',
  transit: '#2dd4bf',
  peering: '#a78bfa',
  path: '#ff5cab',
  firewall: '#f87171',
};

const variables = (colors: Readonly<Record<string, string>>) =>
  Object.entries(colors)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const RULES = `
text{font-family:ui-sans-serif,system-ui,-apple-system,'Segoe UI',sans-serif;fill:var(--ink);font-size:12px}
.paper{fill:var(--paper)}.title{font-size:18px;font-weight:600}.region{font-size:15px;font-weight:600}
.name{font-size:13px;font-weight:600}.label{font-size:12px}.detail{font-size:11px;fill:var(--soft)}.badge-label{font-size:10.5px}
rect{stroke-width:1;rx:4px}
.account{fill:var(--account);stroke:var(--line);stroke-dasharray:4 3}.vpc{fill:var(--vpc);stroke:var(--soft)}
.subnet{fill:var(--card);stroke:var(--line)}.stripe{stroke:none}
.stripe.public{fill:var(--public)}.stripe.private{fill:var(--private)}.stripe.routed{fill:var(--routed)}.stripe.isolated{fill:var(--isolated)}.stripe.unknown{fill:var(--unknown)}
.badge{fill:var(--card);stroke:var(--line)}.badge.internet{stroke:var(--public)}.badge.nat{stroke:var(--private)}.badge.firewall{stroke:var(--firewall)}
.internet-bar{fill:none;stroke:var(--public);stroke-width:1.5}.transit{fill:none;stroke:var(--transit);stroke-width:1.5}
polyline{fill:none;stroke-width:1.5;stroke-linejoin:round}
.attachment{stroke:var(--transit)}.peering{stroke:var(--peering);stroke-dasharray:6 3}.peering.inactive{stroke-dasharray:2 4}
.path{stroke:var(--path);stroke-width:3;stroke-linecap:round}.path.back{stroke-dasharray:2 7;stroke-width:2.5}.met{fill:none;stroke:var(--path);stroke-width:2.5}
.stop{fill:var(--path);stroke:var(--paper);stroke-width:2}.step{fill:var(--path)}.step-label{font-size:10px;font-weight:700;fill:var(--paper);text-anchor:middle}.caption{font-size:13px;font-weight:600;fill:var(--path)}
`;

export function svgText({ title, width, height, shapes }: Drawing, { theme }: SvgOptions): string {
  const colors = theme === 'dark' ? DARK : LIGHT;
  const dark = theme === 'auto' ? `@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}` : '';
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>:root{${variables(colors)}}${dark}${RULES}</style>`,
    `<rect class="paper" width="100%" height="100%" style="rx:0"/>`,
  ];
  for (const shape of shapes) parts.push(shapeText(shape));
  parts.push('</svg>', '');
  return parts.join('\n');
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height } = shape.box;
      const size = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
      return shape.title === ''
        ? `<rect class="${shape.class}" ${size}/>`
        : `<rect class="${shape.class}" ${size}><title>${escaped(shape.title)}</title></rect>`;
    }
    case 'text':
      return `<text class="${shape.class}" x="${rounded(shape.x)}" y="${rounded(shape.y)}">${escaped(shape.text)}</text>`;
    case 'line': {
      const points = shape.points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
      return `<polyline class="${shape.class}" points="${points}"><title>${escaped(shape.title)}</title></polyline>`;
    }
  }
}

const rounded = (value: number) => Math.round(value * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// A surrogate without its other half.
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** XML refuses lone surrogates and most controls even as entities: they are written out. */
function escaped(text: string): string {
  return visible(text.replaceAll(LONE, '\uFFFD'))
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
