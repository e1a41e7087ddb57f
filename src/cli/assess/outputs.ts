// Where the reports of a run go: the main one to stdout or a file, further ones to files.

import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';
import { FORMAT_NAMES } from '../settings.ts';
import { shownPath } from '../shown-path.ts';

export type FormatChoice = (typeof FORMAT_NAMES)[number];

export interface Output {
  readonly format: FormatChoice;
  /** Absolute; `undefined` for stdout. */
  readonly file: string | undefined;
}

/** The outputs of a run, the main one first; throws `ERR_USAGE` where two go to one file. */
export function planOutputs(settings: Settings): readonly Output[] {
  const mainFile = settings.text('output');
  const main: Output = {
    format: settings.choice('format', FORMAT_NAMES) ?? 'table',
    file: mainFile === undefined || mainFile === '-' ? undefined : settings.outputPath('output', mainFile),
  };
  const outputs = [main, ...settings.list('report').map((text) => furtherOutput(settings, text))];
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw usageError(`two reports go to the same file: \`${shownPath(twice)}\``, 'name another file for one of them');
  return outputs;
}

function furtherOutput(settings: Settings, text: string): Output {
  const end = text.indexOf('=');
  const [name, file] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  const format = FORMAT_NAMES.find((one) => one === name);
  const from = settings.from('report');
  if (format === undefined)
    throw usageError(`unknown format \`${name}\` in ${from}`, didYouMean(name, FORMAT_NAMES) ?? `choose from ${FORMAT_NAMES.join(', ')}`);
  if (file === '') throw usageError(`${from} needs a file after the format, not \`${text}\``, `write \`--report ${format}=FILE\``);
  return { format, file: settings.outputPath('report', file) };
}
