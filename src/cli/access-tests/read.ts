// A file of access tests as cases: each principal, action and resource of a test is a case of its own.

import { readFile } from 'node:fs/promises';
import type { Issue } from '../../core/index.ts';
import type { ContextValue } from '../../identity/index.ts';
import { parsePlacedYaml } from '../config/yaml.ts';
import { CliError, systemWords } from '../errors.ts';
import type { Expectation } from './expectations.ts';

export interface AccessTest {
  /** As the file says, or `PRINCIPAL ACTION RESOURCE`. */
  readonly name: string;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly absent: readonly string[];
  readonly endpoint: string | undefined;
  readonly expect: Expectation;
  readonly place: Pick<Issue, 'file' | 'line' | 'column'>;
}

/** The tests of a file; throws `ERR_CONFIG` with every mistake in it and its place. `shown` is its name for a person. */
export async function readAccessTests(path: string, shown: string): Promise<readonly AccessTest[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError('ERR_CONFIG', [{ code: 'access-tests-unreadable', message: `\`${shown}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
  const placed = parsePlacedYaml(text, shown);
  if (!placed.ok) throw new CliError('ERR_CONFIG', placed.issues, { text });
  const [{ ACCESS_TESTS_SCHEMA }, { schemaIssues }] = await Promise.all([import('./schema.ts'), import('../config/schema-issues.ts')]);
  const read = ACCESS_TESTS_SCHEMA.safeParse(placed.value.value);
  if (!read.success) throw new CliError('ERR_CONFIG', schemaIssues(read.error.issues, placed.value, shown, ACCESS_TESTS_SCHEMA, 'access-tests'), { text });
  const { defaults = {}, tests } = read.data;
  return tests.flatMap((test, index) =>
    listOf(test.principal).flatMap((principal) =>
      listOf(test.action).flatMap((action) =>
        listOf(test.resource ?? '*').map((resource) => ({
          name: test.name ?? `${principal} ${action} ${resource}`,
          principal,
          action,
          resource,
          context: { ...defaults.context, ...test.context },
          absent: [...(defaults.absent ?? []), ...(test.absent ?? [])],
          endpoint: test.endpoint ?? defaults.endpoint,
          expect: test.expect,
          place: { file: shown, ...placed.value.placeOf(['tests', index]) },
        })),
      ),
    ),
  );
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
