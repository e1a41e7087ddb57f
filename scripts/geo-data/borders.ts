// Borders of countries out of TopoJSON, and how far countries are from each other, at least.
// Source of the format: https://github.com/topojson/topojson-specification

export type Point = readonly [x: number, y: number, z: number];

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly { readonly id?: string; readonly arcs: unknown }[] } };
}

/** Points on a border are no further apart than this, in kilometres. */
const STEP = 25;
/** What the distances are counted in. */
const UNIT = 100;
const RADIUS = 6371;

/** By two-letter code, points of the border on the unit sphere. */
export function readBorders(topology: Topology, codes: readonly (readonly string[])[]): ReadonlyMap<string, readonly Point[]> {
  const byNumber = new Map(codes.map(([alpha2 = '', , numeric = '']) => [numeric, alpha2]));
  const arcs = topology.arcs.map((arc) => dense(absolute(arc, topology.transform)));
  const borders = new Map<string, Point[]>();
  for (const { id, arcs: used } of topology.objects.countries.geometries) {
    const code = byNumber.get((id ?? '').padStart(3, '0'));
    if (code === undefined) continue;
    const points = borders.get(code) ?? [];
    // An arc that runs backwards has the number -n - 1.
    for (const index of new Set([used].flat(9).map((one) => ((one as number) < 0 ? ~(one as number) : (one as number))))) points.push(...(arcs[index] ?? []));
    borders.set(code, points);
  }
  return borders;
}

function absolute(arc: readonly (readonly [number, number])[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    const [longitude, latitude] = [((x * scale[0] + translate[0]) * Math.PI) / 180, ((y * scale[1] + translate[1]) * Math.PI) / 180];
    return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
  });
}

function dense(points: readonly Point[]): readonly Point[] {
  const all: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const steps = before === undefined ? 1 : Math.max(1, Math.ceil((angle(before, point) * RADIUS) / STEP));
    for (let step = 1; step <= steps; step++) all.push(before === undefined ? point : between(before, point, step / steps));
  });
  return all;
}

function angle(a: Point, b: Point): number {
  return Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
}

function between(a: Point, b: Point, part: number): Point {
  const [x, y, z] = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** For each pair of countries, in order, a byte: the least distance in hundreds of kilometres, rounded down, the steps between points taken off. */
export function distances(countries: readonly (readonly Point[])[]): string {
  const flat = countries.map((points) => Float64Array.from(points.flat()));
  const bytes: number[] = [];
  for (let one = 1; one < flat.length; one++)
    for (let other = 0; other < one; other++) {
      const [a, b] = [flat[one] ?? new Float64Array(), flat[other] ?? new Float64Array()];
      let most = -1;
      for (let i = 0; i < a.length; i += 3) {
        const [x, y, z] = [a[i] ?? 0, a[i + 1] ?? 0, a[i + 2] ?? 0];
        for (let j = 0; j < b.length; j += 3) {
          const cosine = x * (b[j] ?? 0) + y * (b[j + 1] ?? 0) + z * (b[j + 2] ?? 0);
          if (cosine > most) most = cosine;
        }
      }
      const kilometres = Math.acos(Math.min(1, most)) * RADIUS - STEP;
      bytes.push(Math.max(0, Math.floor(kilometres / UNIT)));
    }
  return Buffer.from(bytes).toString('base64');
}
