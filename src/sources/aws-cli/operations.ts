// The calls of the catalogue, found by the name of the operation or by the first member of the answer.

import { type ApiCall, type FacetType, groupBy, RECORD_TYPES, type RecordType } from '../../core/index.ts';
import { IDS_OF_TYPES, type IdsCall } from './ids-calls.ts';

export type Known =
  /** An answer that lists records of a type. `rank` 0 is the fullest call; others fill in what it lacks. */
  | { readonly kind: 'list'; readonly type: RecordType; readonly call: ApiCall; readonly rank: number }
  /** An answer about one record. */
  | { readonly kind: 'facet'; readonly type: RecordType; readonly key: string; readonly facet: FacetType; readonly call: ApiCall }
  /** An answer that only names the resources that another call describes one by one. */
  | { readonly kind: 'ids'; readonly type: RecordType; readonly ids: IdsCall; readonly call: ApiCall };

/** `DescribeDBInstances`, `describe-db-instances`, `describe_db_instances`: all one. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** `Reservations` of `Reservations[].Instances[]`, in lower case; '' where the answer is the item. */
export const rootOf = (call: ApiCall): string => (/^[^.[]*/.exec(call.items)?.[0] ?? '').toLowerCase();

const ALL: readonly Known[] = RECORD_TYPES.flatMap((type): readonly Known[] => [
  ...type.lists.map((call, rank) => ({ kind: 'list', type, call, rank }) as const),
  ...Object.entries(type.facets).map(([key, facet]) => ({ kind: 'facet', type, key, facet, call: facet.call }) as const),
  ...IDS_OF_TYPES.filter((ids) => ids.type === type.type).map((ids) => ({ kind: 'ids', type, ids, call: ids.call }) as const),
]);

const BY_OPERATION = groupBy(ALL, (known) => plainName(known.call.operation));
const BY_ROOT = groupBy(
  ALL.filter((known) => known.call.items !== ''),
  (known) => rootOf(known.call),
);

/** Calls that list what an account has, and answer about one resource when they are asked for it: the resource policies of CloudWatch Logs. */
const BOTH: ReadonlySet<string> = new Set(
  ALL.filter((known) => known.kind === 'facet' && ALL.some((other) => other.kind === 'list' && keyOf(other) === keyOf(known))).map(keyOf),
);

function keyOf({ call }: Known): string {
  return `${call.service} ${call.operation} ${rootOf(call)}`;
}

export const isOfBothKinds = (known: Known): boolean => BOTH.has(keyOf(known));
export const callsNamed = (operation: string): readonly Known[] => BY_OPERATION.get(plainName(operation)) ?? [];
export const callsAnswering = (member: string): readonly Known[] => BY_ROOT.get(member.toLowerCase()) ?? [];

/** Answers that are the item itself, told by members that no other answer has together. */
const SIGNATURES: readonly (readonly [operation: string, members: readonly string[]])[] = [
  ['GetBucketAcl', ['Owner', 'Grants']],
  ['GetTrailStatus', ['IsLogging']],
  ['GetEventSelectors', ['TrailARN', 'EventSelectors']],
  ['GetEventSelectors', ['TrailARN', 'AdvancedEventSelectors']],
  ['GetKeyRotationStatus', ['KeyRotationEnabled']],
  ['GetDetector', ['FindingPublishingFrequency', 'ServiceRole', 'Status']],
  ['DescribeHub', ['HubArn', 'SubscribedAt']],
  ['GetMacieSession', ['findingPublishingFrequency', 'serviceRole', 'status']],
  ['GetAccountSummary', ['SummaryMap']],
  ['GetCredentialReport', ['Content', 'ReportFormat']],
  ['GetEbsEncryptionByDefault', ['EbsEncryptionByDefault']],
];

export function callsSigned(answer: object): readonly Known[] {
  const found = SIGNATURES.find(([, members]) => members.every((member) => Object.hasOwn(answer, member)));
  return found === undefined ? [] : callsNamed(found[0]);
}

/** The words of the CLI for services that the catalogue knows, and those people use instead. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ...ALL.map((known) => [known.call.service, known.call.service] as const),
  ['s3', 's3api'],
  ['config', 'configservice'],
  ['sso', 'sso-admin'],
  ['macie', 'macie2'],
]);

export const serviceNamed = (word: string): string | undefined => SERVICES.get(word.toLowerCase());
