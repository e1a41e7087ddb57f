// stoa permissions: the least that a command needs in AWS, made from the table of calls.

import type { Command } from '../command.ts';
import { usageError } from '../errors.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { writeOutput } from '../write-output.ts';

const PURPOSES = ['collect'] as const;
const FORMATS = ['policy', 'cloudformation', 'terraform'] as const;

export const PERMISSIONS: Command = {
  name: 'permissions',
  summary: 'print the least-privilege policy that a command needs in AWS',
  positionals: [],
  flags: [
    { name: 'for', value: 'COMMAND', about: `the command: ${PURPOSES.join(', ')} (collect)`, choices: PURPOSES },
    { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (policy); the latter two make the role as well`, choices: FORMATS },
    { name: 'services', value: 'SERVICE', about: 'for these services only, as with `stoa collect`', isList: true },
    { name: 'role', value: 'NAME', about: 'the name of the role (StoaReadOnly)' },
    { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  ],
  examples: [
    'stoa permissions --for collect',
    'stoa permissions --for collect --format cloudformation --output stoa-role.json',
    'stoa permissions --for collect --format terraform --output stoa-role.tf',
  ],
  async run({ flags }, io) {
    const settings = resolveSettings(PERMISSIONS.flags, flags, io, undefined);
    settings.choice('for', PURPOSES);
    const format = settings.choice('format', FORMATS) ?? 'policy';
    const role = settings.text('role') ?? 'StoaReadOnly';
    if (!/^[\w+=,.@-]{1,64}$/.test(role)) throw usageError(`${settings.from('role')} must be the name of a role, not \`${role}\``);
    const { AwsError, chooseRows, actionsOf, policiesOf, cloudFormationOf, terraformOf } = await import('../../aws/index.ts');
    const rows = await chooseRows(settings.list('services')).catch((error: unknown) => {
      throw error instanceof AwsError ? usageError(error.message, error.help) : error;
    });
    const policies = policiesOf(actionsOf(rows));
    const text =
      format === 'cloudformation'
        ? cloudFormationOf(policies, role)
        : format === 'terraform'
          ? terraformOf(policies, role)
          : `${JSON.stringify(policies.length === 1 ? policies[0] : policies, undefined, 2)}\n`;
    const file = settings.text('output');
    if (file === undefined || file === '-') await io.stdout.write(text);
    else await writeOutput(io.cwd, file, text);
    if (format === 'policy' && policies.length > 1) {
      await createNotes(io, false).note(
        `${policies.length} policies, as a list: one would be longer than a managed policy may be; attach all of them to the role`,
      );
    }
    return 0;
  },
};
