// stoa rules: every control on one line.

import { PILLARS } from '../../core/index.ts';
import { CONTROLS, type Control } from '../../posture/index.ts';
import { chooseControls } from '../assess/choose-controls.ts';
import type { Command, Flag } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import { resolveSettings } from '../resolve-settings.ts';

const FORMATS = ['table', 'json'] as const;
const FLAGS: readonly Flag[] = [
  { name: 'pillar', value: 'PILLAR', about: `these pillars only: ${PILLARS.join(', ')}`, isList: true, choices: PILLARS },
  { name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS },
];

export const RULES: Command = {
  name: 'rules',
  summary: 'list the controls',
  positionals: [{ name: 'list', about: 'may be said or not', isRequired: false, choices: ['list'] }],
  flags: FLAGS,
  examples: ['stoa rules', 'stoa rules list --pillar identity,data', 'stoa rules --format json'],
  async run({ arguments: [word = 'list'], flags }, io) {
    if (word !== 'list')
      throw usageError(
        `unknown command \`rules ${word}\``,
        didYouMean(word, ['list', 'lint', 'test', 'convert']) ?? `to read about one rule: \`stoa explain ${word}\``,
      );
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const controls = chooseControls(CONTROLS, [], settings.choices('pillar', PILLARS));
    await io.stdout.write(format === 'json' ? `${JSON.stringify(controls.map(rowOf), undefined, 2)}\n` : formatTable(controls));
    return 0;
  },
};

function rowOf({ id, title, severity, pillar, frameworks, mitre }: Control) {
  return { id, title, severity, pillar, frameworks, mitre };
}

function formatTable(controls: readonly Control[]): string {
  const width = (of: (control: Control) => string) => Math.max(...controls.map((control) => of(control).length));
  const [id, severity, pillar] = [width((one) => one.id), width((one) => one.severity), width((one) => one.pillar)];
  return controls.map((one) => `${one.id.padEnd(id)}  ${one.severity.padEnd(severity)}  ${one.pillar.padEnd(pillar)}  ${one.title}\n`).join('');
}
