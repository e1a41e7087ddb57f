// The topics of `stoa help`, made from the tables that the program itself obeys.

import { ENVIRONMENT } from './environment.ts';
import { formatExitCodes } from './exit-codes.ts';
import { SETTINGS } from './settings.ts';

export interface HelpTopic {
  readonly name: string;
  readonly text: () => string;
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  { name: 'exit-codes', text: formatExitCodes },
  { name: 'environment', text: formatEnvironment },
];

function formatEnvironment(): string {
  const rows = [
    ...SETTINGS.flatMap((flag) =>
      flag.env === undefined ? [] : [[flag.env, `as --${flag.name}${flag.isList === true ? ', with commas between' : ''}`] as const],
    ),
    ...Object.entries(ENVIRONMENT),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, means]) => `  ${name.padEnd(width)}  ${means}`);
  return `Environment variables (a flag wins over the environment, the environment over stoa.config.json):\n\n${lines.join('\n')}\n`;
}
