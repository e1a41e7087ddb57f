// The formats of `stoa detect` that show incidents; those for findings are the formats of every report (../formats.ts).

import { count } from '../../core/index.ts';
import { jsonText } from '../json-text.ts';
import { markdownText } from '../markdown-text.ts';
import { formatDetectionAsff } from './asff.ts';
import { formatDetectionOcsf } from './ocsf.ts';
import type { DetectionFormat, DetectionIncident } from './report.ts';
import { formatDetectionTable } from './table.ts';

const formatDetectionJson: DetectionFormat = (report) => jsonText(report);

const formatDetectionMarkdown: DetectionFormat = ({ incidents, events, source, gate }) =>
  `${[`# ${count(incidents.length, 'incident')} in ${count(events, 'event')}`, markdownText(source), ...incidents.map(incidentText), `**Gate: ${gate.outcome}** ${markdownText(gate.reason)}`].join('\n\n')}\n`;

function incidentText({ severity, title, id, accounts, regions, actors, first, last, steps, responses }: DetectionIncident): string {
  return [
    `## ${severity}: ${markdownText(title)}`,
    `\`${id}\` in ${[...accounts, ...regions].map(markdownText).join(', ')}, ${first} to ${last}${actors.length === 0 ? '' : `, by ${actors.map(markdownText).join(', ')}`}`,
    ['| time | signal | severity | what |', '|---|---|---|---|']
      .concat(steps.map((step) => `| ${step.time} | ${markdownText(step.title ?? '')} | ${step.severity ?? ''} | ${markdownText(step.what)} |`))
      .join('\n'),
    ...(responses.length === 0 ? [] : [responses.map((response) => `- ${markdownText(response)}`).join('\n')]),
  ].join('\n\n');
}

export const DETECTION_FORMATS = {
  table: { format: formatDetectionTable, describe: 'for a person: incidents, each with its story' },
  json: { format: formatDetectionJson, describe: 'everything, for programs' },
  asff: { format: formatDetectionAsff, describe: 'AWS Security Hub: findings for BatchImportFindings, which takes 100 at a time' },
  ocsf: { format: formatDetectionOcsf, describe: 'OCSF 1.6.0: Detection Finding events' },
  markdown: { format: formatDetectionMarkdown, describe: 'for tickets and wikis' },
} as const satisfies Readonly<Record<string, { readonly format: DetectionFormat; readonly describe: string }>>;
