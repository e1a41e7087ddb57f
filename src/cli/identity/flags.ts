// The flags that the questions of identity share: where the facts come from, and the circumstances of a request.

import type { Flag } from '../command.ts';
import { SOURCE_SETTINGS } from '../settings.ts';

/**
 * `--account` says at once where names are looked for and whose the answers are that do not say. Which services are read from AWS is not
 * asked: an answer hangs on all of them.
 */
export const IDENTITY_SOURCE: readonly Flag[] = SOURCE_SETTINGS.filter(({ name }) => name !== 'services').map((flag) => {
  if (flag.name !== 'account') return flag;
  const about = 'the account, by number or name, in which names are looked for; aws-cli: also that of answers that do not say';
  return { name: flag.name, value: 'ACCOUNT', about, ...(flag.env === undefined ? {} : { env: flag.env }) };
});

export const CIRCUMSTANCES: readonly Flag[] = [
  {
    name: 'context',
    value: 'KEY=VALUE',
    about: 'a condition key of the request, such as aws:SourceIp=203.0.113.9; may be given again, the same key too',
    isRepeatable: true,
  },
  { name: 'absent', value: 'KEY', about: 'a condition key that the request does not have; all others that are not given may be anything', isList: true },
  { name: 'endpoint', value: 'ID', about: 'the VPC endpoint that the request passes: vpce-…' },
];

export const CLOSED: Flag = { name: 'closed', about: 'the request has no condition keys but those given, and those that follow from the model' };

/** Besides the source and the question itself. */
export const LOOKS: readonly Flag[] = [
  { name: 'standalone', about: 'the accounts are of no organisation, where the source does not say: no policies of one are asked' },
  { name: 'columns', value: 'N', about: 'the width of the output (the terminal; unlimited when piped)' },
  { name: 'quiet', about: 'errors only on stderr' },
  { name: 'config', value: 'FILE', about: 'the configuration file that names the source, instead of the nearest stoa.config.json', completes: 'file' },
  { name: 'no-color', about: 'no colour' },
];
