// A file of access tests as cases: each principal, action and resource of a test is a case of its own.

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Issue } from '../../core/index.ts';
import type { ContextValue } from '../../identity/index.ts';
import { parsePlacedYaml } from '../config/yaml.ts';
import { CliError, systemWords } from '../errors.ts';
import type { Expectation } from './expectations.ts';
import type { ACCESS_TESTS_SCHEMA as Schema } from './schema.ts';

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
  const issue = tooMany(tests);
  if (issue !== undefined) throw new CliError('ERR_CONFIG', [{ ...issue.found, file: shown, ...placed.value.placeOf(['tests', issue.index]) }], { text });
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

/** Cases are a product: a few lines could ask for a thousand million. */
const CASES_LIMIT = 200_000;

/** The test with which the cases of a file become too many to be asked. */
function tooMany(tests: readonly Pick<z.infer<typeof Schema>['tests'][number], 'principal' | 'action' | 'resource'>[]) {
  let cases = 0;
  for (const [index, { principal, action, resource = '*' }] of tests.entries()) {
    cases += listOf(principal).length * listOf(action).length * listOf(resource).length;
    if (cases <= CASES_LIMIT) continue;
    const message = `the file asks for more than ${CASES_LIMIT.toLocaleString('en-US')} cases: each principal, action and resource of a test is one`;
    return { index, found: { code: 'access-tests-too-many', message, help: 'make several files of it' } };
  }
  return undefined;
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
