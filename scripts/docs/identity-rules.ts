// docs/guide/identity-rules.md: by which of AWS's rules access is decided, from vectors/identity/rules.json, with how many cases hold each.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { code, page, plain, table } from './markdown.ts';

interface Rule {
  readonly id: string;
  readonly says: string;
  readonly source?: string;
}

const FOLDER = fileURLToPath(new URL('../../vectors/identity/', import.meta.url));

/** Titles of the groups: what stands before the dot of an id. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['order', 'Order'],
  ['scp', 'Service control policies'],
  ['rcp', 'Resource control policies'],
  ['same', 'Within an account'],
  ['cross', 'Across accounts'],
  ['principal', 'Principal'],
  ['notprincipal', 'NotPrincipal'],
  ['boundary', 'Permissions boundaries'],
  ['session', 'Session policies'],
  ['root', 'The root user'],
  ['service', 'AWS services'],
  ['trust', 'Trust policies'],
  ['kms', 'KMS'],
  ['s3', 'S3'],
  ['endpoint', 'VPC endpoint policies'],
  ['sts', 'Security Token Service'],
  ['iam', 'IAM'],
  ['organizations', 'AWS Organizations'],
  ['sso', 'IAM Identity Center'],
  ['lambda', 'Lambda'],
  ['efs', 'EFS'],
  ['apigateway', 'API Gateway'],
  ['glue', 'Glue'],
  ['passrole', 'Passing roles'],
  ['multi', 'Actions on several resources'],
  ['action', 'Action'],
  ['notaction', 'NotAction'],
  ['resource', 'Resource'],
  ['notresource', 'NotResource'],
  ['condition', 'Condition'],
  ['set', 'Keys with several values'],
  ['op', 'Operators'],
  ['vars', 'Policy variables'],
  ['key', 'Condition keys'],
  ['grammar', 'Grammar'],
];

export function identityRulesPage(): string {
  const rules = readJson('rules.json') as readonly Rule[];
  const cases = new Map<string, number>();
  for (const file of readdirSync(FOLDER)) {
    if (!file.endsWith('.json') || file === 'rules.json') continue;
    for (const { rule } of (readJson(file) as { readonly cases: readonly { readonly rule: string }[] }).cases) cases.set(rule, (cases.get(rule) ?? 0) + 1);
  }
  const total = [...cases.values()].reduce((sum, count) => sum + count, 0);
  const groupOf = ({ id }: Rule) => id.slice(0, id.indexOf('.'));
  const missing = rules.find((rule) => !GROUPS.some(([group]) => group === groupOf(rule)));
  if (missing !== undefined) throw new Error(`the group of the rule ${missing.id} has no title in scripts/docs/identity-rules.ts`);
  return page(
    '# Identity: the rules by which access is decided',
    `Access is decided by ${rules.length} rules, each taken from AWS's documentation. Where AWS documents nothing, the answer is \`unknown\`, by name, never a guess. ${total.toLocaleString('en-US')} cases in [\`vectors/identity/\`](../../vectors/identity/README.md) hold the rules, each with AWS's own sentence; a second evaluator, written from the same pages and sharing no code with the first, is compared with it by the million (\`npm run test:deep\`).`,
    ...GROUPS.flatMap(([group, title]) => {
      const own = rules.filter((rule) => groupOf(rule) === group);
      if (own.length === 0) return [];
      const rows = own.map(({ id, says, source }) => [code(id), plain(says), source === undefined ? 'Stoa' : `[AWS](${source})`, String(cases.get(id) ?? 0)]);
      return [`## ${title}`, table(['rule', 'says', 'source', 'cases'], rows)];
    }),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));
}
