// The web ACL that a person names: a file, or a name, id or ARN in a source.

import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { facetOf, type Issue, type Json, type Snapshot } from '../../core/index.ts';
import { readWebAcl, referencesOf, type SearchStrings, type WafReferences, type WebAcl } from '../../network/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import { CliError, usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Notes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import type { Settings } from '../resolve-settings.ts';
import { readJson } from './read-files.ts';

export interface FoundAcl {
  readonly acl: WebAcl;
  readonly issues: readonly Issue[];
  readonly searchStrings: SearchStrings;
  /** What the source holds of what it refers to; none where it is a file. */
  readonly references: WafReferences | undefined;
}

export async function findAcl(word: string, settings: Settings, io: Io, notes: Notes): Promise<FoundAcl> {
  const given = settings.choice('search-strings', ['base64', 'text'] as const);
  const path = resolve(io.cwd, word);
  if (existsSync(path) && statSync(path).isFile()) return { ...unwrap(await readJson(word, io.cwd), word, given), references: undefined };
  if (!settings.has('source') && !settings.has('path'))
    throw usageError(`there is no file \`${word}\``, 'name a file with a web ACL, or its name in a source that `--path` or `--source` gives');
  const { snapshot } = await openSource(settings, io, notes);
  await notes.clear();
  return { ...unwrap(aclIn(snapshot, word), word, 'base64'), references: referencesOf(snapshot) };
}

function unwrap(value: Json, name: string, searchStrings: SearchStrings | undefined): Omit<FoundAcl, 'references'> {
  const read = readWebAcl(value, searchStrings);
  if (!read.ok)
    throw new CliError(
      'ERR_SOURCE',
      read.issues.map((issue) => ({ ...issue, file: name })),
    );
  const issues = read.value.issues.map((issue) => ({ ...issue, file: name }));
  return { acl: read.value.document, searchStrings: read.value.searchStrings, issues };
}

function aclIn(snapshot: Snapshot, word: string): Json {
  const { records } = snapshot.of('AWS::WAFv2::WebACL');
  const found = records.filter(({ arn, id, config }) => arn === word || id === word || config['Name'] === word);
  const [record] = found;
  if (record === undefined) {
    const names = [...new Set(records.flatMap(({ config }) => (typeof config['Name'] === 'string' ? [config['Name']] : [])))].sort();
    throw usageError(
      `there is no web ACL \`${word}\` in the source`,
      didYouMean(word, names) ?? (names.length === 0 ? 'the source holds none' : `it has ${names.slice(0, 10).join(', ')}`),
    );
  }
  if (found.length > 1)
    throw usageError(
      `\`${word}\` is the name of ${found.length} web ACLs`,
      `name one by its ARN: ${found
        .slice(0, 3)
        .map(({ arn }) => arn)
        .join(', ')}${found.length > 3 ? ', ...' : ''}`,
    );
  const facet = facetOf(record, 'WebACL');
  if (facet.kind === 'value') return facet.value;
  throw new CliError('ERR_SOURCE', [
    { code: 'waf-acl-unread', message: `the rules of \`${word}\` were not read`, help: 'collect again with `wafv2:GetWebACL` allowed' },
  ]);
}
