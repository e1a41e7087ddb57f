// What a person types for a resource, as the ARN of a request.

import { type Parsed, parseArn, parsed } from '../../../core/index.ts';
import { actionOf } from '../../authorization/index.ts';
import type { AccessModel, ModelResource } from '../access-model.ts';
import { isKnown } from '../known.ts';
import { accountLabel, findAccount, splitAccount } from './accounts.ts';
import { none, several, untypable } from './candidates.ts';

export interface ResourceOptions {
  /** Id or name: where names are looked for. */
  readonly account?: string;
  /** The action of the request: KMS decides on the key behind an alias, unless the action is about the alias itself. */
  readonly action?: string;
}

/**
 * The ARN that a text names: an ARN; `*`; `s3://bucket/key`; the name of a bucket, queue, table, function, role (`prod/role/Deploy`), …;
 * a key by its id or alias. Names that several resources have are refused with the candidates.
 */
export function findResource(model: AccessModel, text: string, options: ResourceOptions = {}): Parsed<string> {
  const wrong = untypable('resource', text);
  if (wrong !== undefined) return wrong;
  if (text === '*') return parsed(text);
  if (text.startsWith('s3://')) return bucketUrl(model, text);
  if (text.startsWith('arn:')) {
    const arn = parseArn(text);
    if (!arn.ok) return arn;
    return arn.value.service === 'kms' && arn.value.resource.startsWith('alias/') ? behindAlias(model, text, options) : parsed(text);
  }
  const given = options.account === undefined ? undefined : findAccount(model, options.account);
  if (given?.ok === false) return given;
  const whole = named(model, text, given?.value);
  const split = whole.length === 0 ? splitAccount(model, text) : undefined;
  const found = split === undefined ? whole : named(model, split.rest, split.account);
  const [only] = found;
  if (only === undefined) return none('resource', text, namesIn(model));
  if (found.length === 1) return parsed(only.arn);
  const label = ({ arn, account }: ModelResource): string => (arn.includes(`:${account}:`) ? arn : `${accountLabel(model, account)}: ${arn}`);
  return several('resource', text, found.map(label));
}

/** `s3://bucket/key`, as the AWS CLI writes it; a key may hold anything. */
function bucketUrl(model: AccessModel, text: string): Parsed<string> {
  const path = text.slice('s3://'.length);
  const slash = path.indexOf('/');
  const bucket = slash < 0 ? path : path.slice(0, slash);
  if (bucket === '') return none('resource', text, []);
  return parsed(`arn:${model.partition}:s3:::${slash === path.length - 1 ? bucket : path}`);
}

/** KMS authorises the use of a key on the key, by whatever name it is called. */
// https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
function behindAlias(model: AccessModel, arn: string, { action }: ResourceOptions): Parsed<string> {
  if (action !== undefined && isAboutAlias(action)) return parsed(arn);
  const at = arn.lastIndexOf(':');
  const place = arn.slice(0, at + 1);
  const key = model.resources.find((one) => one.arn.startsWith(`${place}key/`) && hasAlias(one, arn.slice(at + 1)));
  if (key !== undefined) return parsed(key.arn);
  return action === undefined
    ? parsed(arn)
    : none(
        'resource',
        arn,
        model.resources.filter((one) => one.type === 'AWS::KMS::Alias').map((one) => one.arn),
      );
}

function isAboutAlias(action: string): boolean {
  return actionOf(action)?.resourceTypes.some(({ name }) => name === 'alias') === true;
}

function named(model: AccessModel, text: string, account: string | undefined): readonly ModelResource[] {
  const inAccount = (one: ModelResource): boolean => account === undefined || one.account === account;
  if (text.startsWith('alias/')) return model.resources.filter((one) => inAccount(one) && hasAlias(one, text));
  const ends = [`:${text}`, `/${text}`];
  // A secret's ARN ends in six characters that AWS adds: https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
  const secret = `:secret:${text}-`;
  return model.resources.filter((one) => {
    const { arn } = one;
    if (!inAccount(one)) return false;
    if (ends.some((end) => arn.endsWith(end))) return true;
    const at = arn.indexOf(secret);
    return at >= 0 && arn.length === at + secret.length + 6;
  });
}

function hasAlias({ kms }: ModelResource, alias: string): boolean {
  return kms !== undefined && isKnown(kms.aliases) && kms.aliases.includes(alias);
}

function* namesIn(model: AccessModel): Generator<string> {
  for (const { arn, kms } of model.resources) {
    yield arn.slice(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
    if (kms !== undefined && isKnown(kms.aliases)) yield* kms.aliases;
  }
}
