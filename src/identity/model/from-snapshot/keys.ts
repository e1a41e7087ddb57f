// What KMS adds to the decision: grants, aliases, and whether AWS manages the key.

import { asString, asStrings, isArray, isObject, type Json, type JsonObject, type ResourceRecord, type Snapshot } from '../../../core/index.ts';
import type { KmsGrant, Known, ModelResource } from '../access-model.ts';
import { notKnown } from '../known.ts';
import { facetPart, missingList, type Reading, unreadable, wholeList } from './reading.ts';

/** Reads a key's own parts; the aliases of the snapshot are sorted by key once. */
export function createKeyParts(reading: Reading): (record: ResourceRecord) => Pick<ModelResource, 'kms'> {
  const { snapshot } = reading;
  const aliases = aliasesByKey(snapshot);
  return (record) => {
    const missing = missingList(snapshot, 'AWS::KMS::Alias', record.account, record.region);
    return {
      kms: {
        grants: facetPart<Known<readonly KmsGrant[]>>(snapshot, record, 'Grants', [], grantsOf),
        aliases: missing === undefined ? (aliases.get(placeOf(record, record.id)) ?? []) : notKnown(missing),
        ...managerOf(record),
      },
    };
  };
}

/** The field stands in every answer of kms:DescribeKey: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
function managerOf({ arn, id, config: { KeyManager: manager } }: ResourceRecord): Pick<NonNullable<ModelResource['kms']>, 'isAwsManaged'> {
  if (manager === 'CUSTOMER') return {};
  return { isAwsManaged: manager === 'AWS' ? true : { unknown: `whether ${arn ?? id} is an AWS managed key is not known` } };
}

function aliasesByKey(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const record of snapshot.of('AWS::KMS::Alias').records) {
    const target = asString(record.config['TargetKeyId']);
    if (target === undefined) continue;
    const key = placeOf(record, target.slice(target.lastIndexOf('/') + 1));
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [record.id]);
    else list.push(record.id);
  }
  return byKey;
}

const placeOf = ({ account, region }: ResourceRecord, key: string): string => `${account}/${region}/${key}`;

/** A grant with a constraint that is not modelled makes all of them unknown: it may hold or not. */
// https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html
function grantsOf(value: Json): Known<readonly KmsGrant[]> {
  const grants: KmsGrant[] = [];
  const list = wholeList(value);
  if (list === undefined) return unreadable('kms:ListGrants', 'a key');
  for (const grant of list) {
    const id = asString(grant['GrantId']) ?? '';
    const constraints = constraintsOf(grant['Constraints']);
    const granteePrincipal = asString(grant['GranteePrincipal']);
    const retiringPrincipal = asString(grant['RetiringPrincipal']);
    if (constraints === undefined || granteePrincipal === undefined || !isTextList(grant['Operations'])) {
      return { unknown: `constraints of grant ${id}: this version of Stoa does not model it` };
    }
    grants.push({
      id,
      granteePrincipal,
      ...(retiringPrincipal === undefined ? {} : { retiringPrincipal }),
      operations: asStrings(grant['Operations']),
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    });
  }
  return grants;
}

const CONSTRAINTS = new Map([
  ['EncryptionContextSubset', 'encryptionContextSubset'],
  ['EncryptionContextEquals', 'encryptionContextEquals'],
]);

/** `undefined` where a constraint is of another kind than the two about the encryption context. */
function constraintsOf(value: Json | undefined): NonNullable<KmsGrant['constraints']> | undefined {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) return undefined;
  const read: [string, Readonly<Record<string, string>>][] = [];
  for (const [name, context] of Object.entries(value)) {
    const key = CONSTRAINTS.get(name);
    if (context === undefined || context === null) continue;
    if (key === undefined || !isObject(context) || !isTexts(context)) return undefined;
    read.push([key, context]);
  }
  return Object.fromEntries(read);
}

function isTextList(value: Json | undefined): boolean {
  return isArray(value) && value.every((one) => typeof one === 'string');
}

function isTexts(value: JsonObject): value is Readonly<Record<string, string>> {
  return Object.values(value).every((one) => typeof one === 'string');
}
