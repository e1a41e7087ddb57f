// An ARN as a policy may write it: with wildcards and variables in any part.

export interface PolicyArn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts, with `*` for each variable; `undefined` where there are not six. */
export function readArn(text: string): PolicyArn | undefined {
  const [prefix, partition = '', service = '', region = '', account = '', ...resource] = withoutVariables(text).split(':');
  return prefix === 'arn' && resource.length > 0 ? { partition, service, region, account, resource: resource.join(':') } : undefined;
}

export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** The text with every policy variable as `*`: what it can stand for once it is filled in. */
export function withoutVariables(text: string): string {
  return text.replaceAll(/\$\{([^{}]*)\}/g, (_, name: string) => (name === '*' || name === '?' || name === '$' ? name : '*'));
}
