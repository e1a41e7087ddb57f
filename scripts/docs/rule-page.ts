// docs/rules/ID.md: one control, from its own row.

import { FRAMEWORKS, facetActionOf, listActionOf, PILLAR_TITLES, recordType } from '../../src/core/index.ts';
import type { Control, Need, Unit, Within } from '../../src/posture/index.ts';
import { STANDARDS } from '../../src/posture/index.ts';
import { exampleSubject } from './example-subject.ts';
import { block, code, languageOf, list, page, paragraphs, plain, table } from './markdown.ts';

const REACH: Readonly<Record<Within, string>> = {
  region: 'the same account and Region',
  account: 'the whole account',
  organization: 'the whole organisation',
};

export function rulePage(control: Control): string {
  const { doc } = control;
  const remediation = control.remediation(exampleSubject(control));
  return page(
    `# ${control.id}: ${plain(control.title)}`,
    table(['Severity', 'Pillar', 'Judged'], [[control.severity, PILLAR_TITLES[control.pillar], judged(control.unit)]]),
    '## Avoid',
    block(languageOf(doc.avoid), doc.avoid),
    '## Prefer',
    block(languageOf(doc.prefer), doc.prefer),
    '## Rationale',
    paragraphs(doc.rationale),
    '## Needs',
    'Where one of these was not read, the answer is `unknown`.',
    table(['Records', 'Within', 'IAM actions'], control.needs.map(needRow)),
    '## Remediation',
    remediation.cli.length === 0 ? undefined : block('sh', remediation.cli.join('\n')),
    remediation.terraform === '' ? undefined : block('hcl', remediation.terraform),
    list(remediation.console.map(plain), '1.'),
    '## Frameworks',
    list(frameworks(control)),
    control.mitre.length === 0 ? undefined : '## MITRE ATT&CK',
    list(control.mitre.map((id) => `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`)),
    '## Sources',
    list(doc.sources.map((url) => `<${url}>`)),
  );
}

export function judged(unit: Unit): string {
  switch (unit.kind) {
    case 'resource':
      return `each ${recordType(unit.type)?.title ?? unit.type}`;
    case 'region':
      return 'each account and enabled Region';
    case 'account':
      return 'each account';
    case 'organization':
      return 'the organisation once';
  }
}

function needRow(need: Need): readonly string[] {
  const actions = [listActionOf(need.type), ...(need.facets ?? []).map((facet) => facetActionOf(need.type, facet))];
  return [code(need.type), REACH[need.within], [...new Set(actions)].map(code).join(', ')];
}

function frameworks(control: Control): readonly string[] {
  const named = FRAMEWORKS.flatMap((framework) => {
    const ids = control.frameworks[framework] ?? [];
    return ids.length === 0 ? [] : [`${STANDARDS[framework].name}: ${ids.join(', ')}`];
  });
  return named.length === 0 ? ["none: this is Stoa's own rule"] : named;
}
