// What the controls on the rules of network ACLs share.

import { asBoolean, asObjects, asString, fact, type JsonObject, type ResourceRecord, refOf } from '../../../core/index.ts';
import { type AclFindings, findInAcl } from '../../../network/index.ts';
import { notApplicable, type Outcome, type Subject, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

export const NETWORK_ACL = 'AWS::EC2::NetworkAcl';

export type JudgedAcl =
  | { readonly ok: true; readonly record: ResourceRecord; readonly findings: AclFindings }
  | { readonly ok: false; readonly outcome: Outcome };

/** What was found in the network ACL of a subject, or why it is not judged. */
export function aclToJudge({ account, record }: Subject): JudgedAcl {
  const no = (outcome: Outcome): JudgedAcl => ({ ok: false, outcome });
  if (record === undefined) return no(notApplicable('there is no network ACL'));
  const owner = asString(record.config['OwnerId']);
  if (owner !== undefined && owner !== account)
    return no(notApplicable(`the network ACL belongs to ${owner}`, fact(refOf(record), 'OwnerId', owner, 'its VPC is shared with this account')));
  const findings = findInAcl(record);
  if (findings === undefined) return no(unknown('the rules of the network ACL could not be read', [unread(record, 'Entries')]));
  if (findings.unreadable.length > 0)
    return no(
      unknown(
        'a rule of the network ACL could not be read',
        findings.unreadable.map((path) => unread(record, path)),
      ),
    );
  return { ok: true, record, findings };
}

/** The entry at a path such as `Entries[2]`. */
export function entryAt({ config }: ResourceRecord, path: string): JsonObject {
  return asObjects(config['Entries'])[Number(/\d+/.exec(path)?.[0] ?? -1)] ?? {};
}

export const isDefaultAcl = ({ config }: ResourceRecord): boolean | undefined => asBoolean(config['IsDefault']);
