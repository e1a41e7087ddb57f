// stoa permissions: the least that a command needs in AWS, made from the table of calls.

import type { Command } from '../command.ts';

export const PERMISSIONS: Command = {
  name: 'permissions',
  summary: 'print the least-privilege policy that a command needs in AWS',
  positionals: [],
  flags: [],
  examples: [],
  async run() {
    return 0;
  },
};
