import { describe, expect, it } from 'vitest';
import { type ResourceRecord, type Snapshot, withChanges } from '../core/index.ts';
import { assess } from './assess.ts';
import { type Control, type Need, pass, type View } from './control.ts';
import { A, B, EAST, probe, thing, WEST, world } from './probe.cases.ts';

const VPC = 'AWS::EC2::VPC';
const LOG = 'AWS::EC2::FlowLog';
const NEEDS: readonly Need[] = [{ type: LOG, within: 'region', lazy: true }];

/** What each VPC's control got from its view. */
function placesOf(
  ask: (view: View) => Snapshot,
  needs: readonly Need[] = NEEDS,
  records = [thing(VPC, A, EAST), thing(VPC, A, EAST, 'b'), thing(VPC, A, WEST), thing(VPC, B, EAST)],
) {
  const places = new Map<string, Snapshot>();
  const control: Control = {
    ...probe({ kind: 'resource', type: VPC }, [{ type: VPC, within: 'region' }, ...needs]),
    check({ record }, view) {
      places.set(record?.arn ?? '', ask(view));
      return pass('asked');
    },
  };
  const logs = [thing(LOG, A, EAST), thing(LOG, A, WEST), thing(LOG, B, EAST)];
  assess(world({ records: [...records, ...logs] }), [control]);
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('View.place', () => {
  it('holds what the needs show around the subject, and nothing else', () => {
    const seen = placesOf((view) => view.place(NEEDS)).map(([arn, place]) => [arn, place.of(LOG).records.map((one) => one.arn)]);
    expect(seen.length).toBe(4);
    for (const [arn, logs] of seen) expect(logs).toEqual([String(arn).replace(VPC, LOG).replace(/\w+$/, 'a')]);
  });

  it('is one object for all subjects of a place', () => {
    const places = placesOf((view) => view.place(NEEDS)).map(([, place]) => place);
    expect(new Set(places).size).toBe(3);
  });

  it('is the same object after a change elsewhere, and another one after a change in it', () => {
    const seen: Snapshot[] = [];
    const control: Control = {
      ...probe({ kind: 'resource', type: VPC }, [{ type: VPC, within: 'region' }, ...NEEDS]),
      check(_, view) {
        seen.push(view.place(NEEDS));
        return pass('asked');
      },
    };
    const before = world({ records: [thing(VPC, A, EAST), thing(LOG, A, EAST), thing(LOG, A, WEST)] });
    const put = (record: ResourceRecord, from = before) => {
      const next = withChanges(from, { put: [record] });
      assess(next, [control]);
      return next;
    };
    assess(before, [control]);
    put(thing(LOG, A, WEST, 'a', 2));
    put(thing(VPC, A, EAST, 'b'));
    expect(new Set(seen).size).toBe(1);
    const changed = put(thing(LOG, A, EAST, 'a', 2));
    expect(seen.at(-1)).not.toBe(seen[0]);
    expect(seen.at(-1)?.of(LOG).records).toEqual([thing(LOG, A, EAST, 'a', 2)]);
    put(thing(LOG, A, EAST), changed);
    expect(seen.at(-1)?.of(LOG).records).toEqual([thing(LOG, A, EAST)]);
    expect(seen[0]?.of(LOG).records).toEqual([thing(LOG, A, EAST)]);
  });

  it('sorts what stands elsewhere among its own', () => {
    const needs: readonly Need[] = [{ type: LOG, within: 'region', lazy: true, seeElsewhere: () => true }];
    for (const [, place] of placesOf((view) => view.place(needs), needs)) {
      const arns = place.of(LOG).records.map(({ arn }) => arn);
      expect(arns).toEqual([...arns].sort());
      for (const arn of arns) expect(place.of(LOG).find(arn)?.arn).toBe(arn);
    }
  });

  it('throws for a type that the needs do not name, and for needs that the control does not have', () => {
    expect(() => placesOf((view) => ({ ...view.place(NEEDS), types: [view.place(NEEDS).of(VPC).type] }))).toThrow(/was asked for AWS::EC2::VPC/);
    expect(() => placesOf((view) => view.place([{ type: LOG, within: 'region', lazy: true }]))).toThrow(/no lazy need of its own/);
    const eager: readonly Need[] = [{ type: LOG, within: 'region' }];
    expect(() => placesOf((view) => view.place(eager), eager)).toThrow(/no lazy need of its own/);
  });
});
