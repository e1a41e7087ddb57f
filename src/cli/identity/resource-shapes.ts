// The resources that an action works on, by the shape of their ARNs.

import { type Action, resourceTypesOf } from '../../identity/index.ts';

export interface ResourceShape {
  /** `bucket`. */
  readonly name: string;
  /** As AWS writes it: `arn:${Partition}:s3:::${BucketName}`. */
  readonly arn: string;
  readonly fits: (arn: string) => boolean;
}

/** One for each ARN of each type of resource; empty where AWS's reference gives no ARNs. */
export function shapesOf({ service, resourceTypes }: Action): readonly ResourceShape[] {
  const types = new Map(resourceTypesOf(service).map((type) => [type.name, type]));
  return resourceTypes.flatMap(({ name }) => (types.get(name)?.arns ?? []).map((arn) => ({ name, arn, fits: (text: string) => fitsTemplate(arn, text) })));
}

/** Places that hold one part of a name, as AWS's naming rules have it; the others hold whatever comes. */
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const WITHOUT_SLASH: ReadonlySet<string> = new Set(['BucketName', 'AccessPointName', 'TableName']);

/** Whether an ARN is of the shape of a template; linear in the ARN for each place of the template. */
function fitsTemplate(template: string, arn: string): boolean {
  const pieces = template.split(/\$\{(\w+)\}|\*/);
  let at = 0;
  for (let index = 0; index < pieces.length; index += 2) {
    const text = pieces[index] ?? '';
    if (index === 0) {
      if (!arn.startsWith(text)) return false;
      at = text.length;
      continue;
    }
    const isLast = index === pieces.length - 1;
    // The text after the last place stands at the end; any other is looked for where it first stands.
    const next = isLast ? (text === '' ? arn.length : arn.length - text.length) : text === '' ? at : arn.indexOf(text, at);
    if (next < at || (isLast && !arn.endsWith(text))) return false;
    if (WITHOUT_SLASH.has(pieces[index - 1] ?? '') && arn.slice(at, next).includes('/')) return false;
    at = next + text.length;
  }
  return at <= arn.length;
}
