// A picture of the network: read what is shown, lay it out, draw it.

export { type MapContent, readMap } from './content.ts';
export { type LayoutOptions, layOut } from './layout.ts';
export { type DrawnPath, withPath } from './path.ts';
export type { Drawing } from './shapes.ts';
export { type SvgOptions, svgText } from './svg.ts';
