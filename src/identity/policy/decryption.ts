// Whether a policy lets its holder decrypt with every KMS key: `kms:Decrypt` or `kms:ReEncryptFrom` on all of them.

import type { PolicyDocument, Statement } from './document.ts';
import { matchesAction, matchesPattern } from './pattern.ts';

export interface Decryption {
  readonly answer: 'every-key' | 'not-every-key' | 'unknown';
  /** Statements that allow it on every key, in order. */
  readonly statements: readonly Statement[];
  /** For `unknown`. */
  readonly notModelled: readonly string[];
}

/** The actions that Security Hub's KMS.1 and KMS.2 look for. */
const ACTIONS = ['kms:Decrypt', 'kms:ReEncryptFrom'] as const;

/**
 * As KMS.1 and KMS.2 ask: conditions of what is allowed do not count, and keys of one Region and account are not every key.
 * A `Deny` of the same document counts where it denies every key under no condition.
 *
 * Source: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1
 */
export function decryptionOfEveryKey(document: PolicyDocument): Decryption {
  const answers = ACTIONS.map((action) => decryptionBy(document, action));
  const statements = document.statements.filter((one) => answers.some((answer) => answer.statements.includes(one)));
  if (answers.some((one) => one.answer === 'every-key')) return { answer: 'every-key', statements, notModelled: [] };
  const notModelled = [...new Set(answers.flatMap((one) => one.notModelled))];
  return notModelled.length > 0 ? { answer: 'unknown', statements, notModelled } : NONE;
}

const NONE: Decryption = { answer: 'not-every-key', statements: [], notModelled: [] };

function decryptionBy(document: PolicyDocument, action: string): Decryption {
  const about = document.statements.filter((one) => coversAction(one, action));
  const denies = about.filter((one) => one.effect === 'Deny' && one.conditions.length === 0).map(keysOf);
  if (denies.includes('every')) return NONE;
  const allows = about.filter((one) => one.effect === 'Allow').map((statement) => ({ statement, keys: keysOf(statement) }));
  const statements = allows.filter(({ keys }) => keys === 'every').map(({ statement }) => statement);
  const isNarrowed = denies.some((keys) => keys !== 'none');
  if (statements.length > 0 && !isNarrowed) return { answer: 'every-key', statements, notModelled: [] };
  const doubts = allows.flatMap(({ keys }) => (typeof keys === 'object' ? [keys.doubt] : []));
  const notModelled = statements.length > 0 ? ['every key but those of a Deny'] : doubts;
  return notModelled.length > 0 ? { answer: 'unknown', statements, notModelled } : NONE;
}

function coversAction({ actions, notActions }: Statement, action: string): boolean {
  if (notActions !== undefined) return !notActions.some((pattern) => matchesAction(pattern, action));
  return (actions ?? []).some((pattern) => matchesAction(pattern, action));
}

/** Which keys a statement or a pattern speaks of. */
type Keys = 'every' | 'some' | 'none' | { readonly doubt: string };

function keysOf({ resources, notResources }: Statement): Keys {
  if (notResources !== undefined) {
    const left = notResources.map(keysOfPattern);
    if (left.includes('every')) return 'none';
    return left.every((one) => one === 'none') ? 'every' : { doubt: 'every key but those of a NotResource' };
  }
  const found = (resources ?? []).map(keysOfPattern);
  if (found.includes('every')) return 'every';
  return found.find((one) => typeof one === 'object') ?? (found.includes('some') ? 'some' : 'none');
}

// Unlike each other in every part, so that a pattern that covers them covers whatever key there is. Keys of several Regions begin with `mrk-`.
const PLACES = ['us-east-1:111122223333', 'zz-q-9:000000000000', 'ap-northeast-2:987654321098'];
const NAMES = ['key/0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d', 'key/f9e8d7c6-b5a4-9382-7160-5f4e3d2c1b0a', 'key/mrk-13579bdf02468ace13579bdf02468ace'];

function keysOfPattern(pattern: string): Keys {
  if (/^\*+$/.test(pattern)) return 'every';
  const partition = /^arn:(aws(?:-[a-z-]+)?):/.exec(pattern)?.[1] ?? 'aws';
  const covers = (place: string, name: string) => matchesPattern(pattern, `arn:${partition}:kms:${place}:${name}`);
  if (PLACES.every((place) => NAMES.every((name) => covers(place, name)))) return 'every';
  if (pattern.includes('${')) return { doubt: `Resource ${pattern}` };
  const [scheme = '', , service = '', region = '', account = '', ...rest] = pattern.split(':');
  const hasWildcard = (text: string) => /[*?]/.test(text);
  if (!hasWildcard(scheme) && scheme !== 'arn') return 'none';
  if (rest.length === 0) return { doubt: `Resource ${pattern}` };
  if (!hasWildcard(service) && service !== 'kms') return 'none';
  const resource = rest.join(':');
  if (resource.startsWith('alias/')) return 'none';
  // A name of its own, or one Region of one account: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1
  if (!NAMES.some((name) => matchesPattern(resource, name))) return 'some';
  return hasWildcard(region) || hasWildcard(account) ? { doubt: `Resource ${pattern}` } : 'some';
}
