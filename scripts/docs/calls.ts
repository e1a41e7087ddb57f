// How a call of the catalogue is typed at the AWS CLI.

import type { ApiCall } from '../../src/core/index.ts';

/**
 * `DescribeDBInstances` is `describe-db-instances`, `ListWebACLs` is `list-web-acls`.
 * Source: `xform_name` of botocore, which names the CLI's commands (https://github.com/boto/botocore/blob/develop/botocore/__init__.py).
 */
export function commandWord(operation: string): string {
  return operation
    .replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
    .replace(/([^-])([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

export function commandOf(call: ApiCall): string {
  return `aws ${call.service} ${commandWord(call.operation)}`;
}
