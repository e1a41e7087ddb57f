// From a CloudTrail event to the ARN of the resource that the call was about, where the event tells it.

import { asObjects, asString, at, type Json, type JsonObject } from '../../core/index.ts';

export interface EventPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** The ARN of a user, role or group of an account by its name, path included; `undefined` where it is not known. */
export type FindIdentity = (account: string, kind: 'user' | 'role' | 'group', name: string) => string | undefined;

/** ARN formats as in the service authorization reference; `{name}` is a request parameter. The first row whose parameters are all there counts. */
const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['s3', ['arn:{partition}:s3:::{bucketName}/{key}', 'arn:{partition}:s3:::{bucketName}']],
  ['sts', ['{roleArn}']],
  ['lambda', ['{functionName}', 'arn:{partition}:lambda:{region}:{account}:function:{functionName}']],
  ['secretsmanager', ['{secretId}']],
  ['kms', ['{keyId}', 'arn:{partition}:kms:{region}:{account}:key/{keyId}']],
  ['dynamodb', ['arn:{partition}:dynamodb:{region}:{account}:table/{tableName}']],
  ['sns', ['{topicArn}', '{resourceArn}']],
  ['ssm', ['arn:{partition}:ssm:{region}:{account}:parameter/{name}']],
  ['logs', ['arn:{partition}:logs:{region}:{account}:log-group:{logGroupName}']],
  ['cloudtrail', ['{name}', 'arn:{partition}:cloudtrail:{region}:{account}:trail/{name}']],
  ['ec2', ['arn:{partition}:ec2:{region}:{account}:instance/{instanceId}', 'arn:{partition}:ec2:{region}:{account}:security-group/{groupId}']],
]);

/** Users, roles and groups may have a path, which request parameters leave out. */
const NAMED_BY: readonly (readonly [string, 'user' | 'role' | 'group'])[] = [
  ['userName', 'user'],
  ['roleName', 'role'],
  ['groupName', 'group'],
];

/**
 * The ARN, `*` for an action without resources, or `undefined` where the event does not tell it.
 * `takesResources` says whether the action is about resources at all.
 */
export function resourceOfEvent(event: JsonObject, action: string, place: EventPlace, takesResources: boolean, find: FindIdentity): string | undefined {
  if (!takesResources) return '*';
  const prefix = action.slice(0, action.indexOf(':'));
  const listed = arnsOf(event).filter((arn) => arn.split(':')[2] === prefix);
  // S3 lists the object and its bucket: the object's ARN is the longer one, and of the two only one is what the action is about.
  const wanted = prefix === 's3' ? listed.filter((arn) => arn.includes('/') === isAboutObjects(action)) : listed;
  if (wanted.length === 1) return wanted[0];
  if (wanted.length > 1) return undefined;
  const parameters = at(event, 'requestParameters');
  return prefix === 'iam'
    ? identityOf(action, parameters, place, find)
    : fromParameters(FORMATS.get(prefix) ?? [], parameters, place, prefix === 's3' && !isAboutObjects(action));
}

/** The identity that an action of IAM is about by its own name: AttachRolePolicy speaks of a role. */
function identityOf(action: string, parameters: Json | undefined, { account }: EventPlace, find: FindIdentity): string | undefined {
  const named = NAMED_BY.flatMap(([parameter, kind]) => {
    const name = asString(at(parameters, parameter));
    return name === undefined ? [] : [{ kind, name }];
  });
  const [only, ...others] = named.length > 1 ? named.filter(({ kind }) => action.toLowerCase().includes(kind)) : named;
  return only === undefined || others.length > 0 ? undefined : find(account, only.kind, only.name);
}

function arnsOf(event: JsonObject): readonly string[] {
  return asObjects(event['resources']).flatMap((resource) => asString(resource['ARN']) ?? []);
}

function isAboutObjects(action: string): boolean {
  return /object|multipartuploadparts|abortmultipartupload/i.test(action) && !/bucketobjectlock/i.test(action);
}

function fromParameters(formats: readonly string[], parameters: Json | undefined, place: EventPlace, isBucket: boolean): string | undefined {
  for (const format of formats) {
    if (isBucket && format.includes('{key}')) continue;
    const arn = fill(format, parameters, place);
    if (arn?.startsWith('arn:') === true && arn.split(':').length >= 6) return arn;
  }
  return undefined;
}

function fill(format: string, parameters: Json | undefined, place: EventPlace): string | undefined {
  let isWhole = true;
  const filled = format.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(place, name) ? place[name as keyof EventPlace] : asString(at(parameters, name));
    if (value === undefined || value === '') isWhole = false;
    // A whole ARN in place of a name is a row of its own.
    else if (value.startsWith('arn:') && format !== `{${name}}`) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : undefined;
}
