import { describe, expect, it } from 'vitest';
import { createSnapshot, type ResourceRecord, type Snapshot } from '../../src/core/index.ts';
import { findEnds, layOut, reachBetween, readMap, readNetwork, svgText, withPath } from '../../src/network/index.ts';
import { sampleOrganization } from '../../src/sources/index.ts';
import { drawWorld } from '../kernel/world.ts';
import { createChance } from '../suricata/random.ts';
import { snapshotOf } from './world.ts';

const sample = sampleOrganization().snapshot;
const drawn = (snapshot: Snapshot, collapse: 'auto' | 'always' | 'never' = 'auto') => layOut(readMap(readNetwork(snapshot)), { collapse });

/** The same records with one of them changed, in another order. */
function changed(snapshot: Snapshot, change: (record: ResourceRecord) => ResourceRecord): Snapshot {
  const { source, takenAt } = snapshot;
  const records = snapshot.types.flatMap((type) => snapshot.of(type).records);
  return createSnapshot({ source, takenAt, coverage: snapshot.coverage.rows }, records.map(change).toReversed()).snapshot;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlap = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the map', () => {
  it('shows every VPC, subnet and transit gateway of the sample', () => {
    const model = readNetwork(sample);
    const { sites } = layOut(readMap(model), { collapse: 'never' });
    for (const id of [...model.vpcs.keys(), ...model.subnets.keys(), ...model.transitGateways.keys(), ...model.natGateways.keys()])
      expect(sites.has(id), id).toBe(true);
  });

  it.each(['always', 'never'] as const)('lets no two VPCs overlap, and keeps everything in the picture: collapse %s', (collapse) => {
    const { sites, width, height } = drawn(sample, collapse);
    const boxes = [...readNetwork(sample).vpcs.keys()].map((id) => sites.get(id) as Rect);
    for (const [index, box] of boxes.entries()) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  it('collapses VPCs to tiles where there are too many subnets to read', () => {
    const many = readMap(readNetwork(sampleOrganization({ accounts: 40 }).snapshot));
    const auto = layOut(many, { collapse: 'auto' });
    expect(auto).toEqual(layOut(many, { collapse: 'always' }));
    expect(auto.height * auto.width).toBeLessThan((layOut(many, { collapse: 'never' }).height * layOut(many, { collapse: 'never' }).width) / 3);
  });

  it('is the same picture whatever the order of the records', () => {
    expect(svgText(drawn(changed(sample, (one) => one)), { theme: 'auto' })).toBe(svgText(drawn(sample), { theme: 'auto' }));
  });

  it('writes names as text: neither markup nor controls come out of a tag', () => {
    const name = '</text><script>alert(1)</script>\u001b[31m\u202e\ud800"&';
    const snapshot = changed(sample, (record) => (record.type === 'AWS::EC2::VPC' ? { ...record, tags: { Name: name } } : record));
    const text = svgText(drawn(snapshot), { theme: 'auto' });
    expect(text).not.toContain('<script');
    for (const character of ['\u001b', '\u202e', '\ud800']) expect(text).not.toContain(character);
    expect(text).toContain('&lt;/text&gt;&lt;script&gt;');
  });

  it('follows the reader into the dark unless a theme is asked for', () => {
    expect(svgText(drawn(sample), { theme: 'auto' })).toContain('prefers-color-scheme:dark');
    expect(svgText(drawn(sample), { theme: 'dark' })).not.toContain('prefers-color-scheme');
  });

  it('draws a way there and back over what it meets, and stops where it is stopped', () => {
    let [open, stopped] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const model = readNetwork(snapshotOf(drawWorld(createChance(seed))));
      const plain = layOut(readMap(model), { collapse: 'auto' });
      const ends = ['8.8.8.8', 'eni-b00'].map((text) => {
        const found = findEnds(model, text);
        return found.ok ? found.value.ends : [];
      });
      const answer = reachBetween(model, ends[0] ?? [], ends[1] ?? [], { port: 443 });
      const { shapes } = withPath(plain, { caption: 'x', from: ['internet'], to: ['subnet-b0'], answer });
      const classes = shapes.slice(plain.shapes.length).map((shape) => shape.class);
      if (answer.answer === 'yes') {
        open++;
        expect(classes).toContain('path back');
        expect(classes).not.toContain('stop');
      } else if (answer.answer === 'no' && answer.ways.length > 0) {
        stopped++;
        expect(classes).toContain('stop');
      }
    }
    expect(Math.min(open, stopped)).toBeGreaterThan(2);
  });
});
