// For tests of the engine: controls whose answer is everything that they can see, in a small world of every kind of place.

import { createSnapshot, foldCoverage, GLOBAL, listActionOf, type ResourceRecord, recordType, type Snapshot } from '../core/index.ts';
import { NOW } from './control.cases.ts';
import { type Control, type Need, pass, type Unit } from './control.ts';
import { isOwnOnly } from './knowledge.ts';

export const A = '111111111111';
export const B = '222222222222';
export const EAST = 'us-east-1';
export const WEST = 'eu-west-1';

/** Of every scope: in a Region, in an account, in an account with a Region of its own, in the organisation. */
export const TYPES = [
  'AWS::EC2::VPC',
  'AWS::EC2::FlowLog',
  'AWS::IAM::User',
  'AWS::S3::Bucket',
  'AWS::S3::AccountPublicAccessBlock',
  'AWS::SSO::PermissionSet',
  'Acme::Never::Met',
] as const;

/** A record of any type; what tells it apart stands in its ARN. */
export function thing(type: string, account: string, region: string, name = 'a', value: number | string = 0): ResourceRecord {
  const place = recordType(type)?.scope === 'global' && type !== 'AWS::S3::Bucket' ? GLOBAL : region;
  return { type, arn: `arn:aws:x:${place}:${account}:${type}/${name}`, id: name, account, region: place, tags: {}, config: { value } };
}

export function regionOf(account: string, name: string, status = 'ENABLED'): ResourceRecord {
  const arn = `arn:aws:account::${account}:region/${name}`;
  return { type: 'AWS::Account::Region', arn, id: name, account, region: GLOBAL, tags: {}, config: { RegionName: name, RegionOptStatus: status } };
}

export interface World {
  readonly records: readonly ResourceRecord[];
  /** `type account region` of what was not read. */
  readonly unread?: readonly string[];
  readonly accounts?: readonly string[];
}

/** A snapshot in which the lists of the types above were read in both accounts and both Regions, save for what is said. */
export function world({ records, unread = [], accounts = [A, B] }: World): Snapshot {
  const types = [...TYPES, 'AWS::Account::Region', 'AWS::Organizations::Organization', 'AWS::Organizations::Account'];
  const cells = types.flatMap((type) =>
    accounts.flatMap((account) =>
      (recordType(type)?.scope === 'global' ? [GLOBAL] : [EAST, WEST])
        .filter((region) => !unread.includes(`${type} ${account} ${region}`))
        .map((region) => ({ type, action: listActionOf(type), status: 'read' as const, account, region })),
    ),
  );
  const input = { source: { kind: 'test', description: 'a test' }, takenAt: NOW, coverage: foldCoverage(cells) };
  return createSnapshot(input, records).snapshot;
}

/** Passes with a message that tells all that it saw: a judgement that was not made again when it had to be shows. */
export function probe(unit: Unit, needs: readonly Need[], id = 'Probe.1'): Control {
  const control: Control = {
    id,
    title: 'a probe',
    severity: 'low',
    pillar: 'identity',
    unit,
    needs,
    frameworks: {},
    mitre: [],
    doc: { rationale: '', avoid: '', prefer: '', sources: [] },
    check(subject, view) {
      const beside = needs.filter((need) => !isOwnOnly(control, need));
      const seen = beside.map(({ type, within, lazy }) => {
        const records = view.records(type, within).map((record) => `${record.arn}=${JSON.stringify(record.config)}`);
        const missing = lazy === true ? view.missing(type, within).map((one) => `${one.name}@${one.account ?? ''}/${one.region ?? ''}`) : [];
        return `${type} ${within}: ${[...records, ...missing].sort().join(' ')}`;
      });
      return pass([JSON.stringify(subject.record?.config ?? null), ...seen].join('\n'));
    },
    remediation: () => ({ cli: [], terraform: '', console: [] }),
  };
  return control;
}
