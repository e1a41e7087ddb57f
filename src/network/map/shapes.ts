// What a drawing is made of: rectangles, texts and lines, with classes that the style sheet knows. All lengths in pixels.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | { readonly kind: 'box'; readonly box: Box; readonly class: string; readonly title: string }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly class: string }
  | { readonly kind: 'line'; readonly points: readonly (readonly [number, number])[]; readonly class: string; readonly title: string };

export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Where things were drawn, by id: what is collapsed lies in its VPC. */
  readonly sites: ReadonlyMap<string, Box>;
}

/** The text, shortened to a width: characters of the drawing's fonts are about 0.6 of their size wide. */
export function fitted(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.6)));
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`;
}

export const middle = ({ x, width }: Box): number => x + width / 2;
