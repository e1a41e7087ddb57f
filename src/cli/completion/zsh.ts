// Completion for zsh: one function over tables of words, with what each flag is for.

import type { Command } from '../command.ts';
import { type CompletionRow, completionRows } from './rows.ts';

export function zshCompletion(commands: readonly Command[]): string {
  const rows = completionRows(commands);
  const groups = rows.filter((row) => row.key.includes(' '));
  return `#compdef stoa
# zsh completion of stoa; keep it as _stoa in a folder of $fpath, or load it with: source <(stoa completion zsh)
_stoa() {
  local key=$words[2] previous=$words[CURRENT-1]
  case "$words[2] $words[3]" in
${groups.map((row) => `    '${row.key}') (( CURRENT > 3 )) && key='${row.key}' ;;`).join('\n')}
  esac
  (( CURRENT == 2 )) && key=''
  local -a found
  case "$key" in
${rows.map((row) => zshCase(row, rows)).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_stoa" ]; then _stoa "$@"; else compdef _stoa stoa; fi
`;
}

function zshCase(row: CompletionRow, rows: readonly CompletionRow[]): string {
  const words = row.words.map((word) => described(word, rows.find((one) => one.key === `${row.key} ${word}`.trim())?.summary ?? ''));
  const flags = [...row.flags.map((flag) => described(`--${flag.name}`, flag.about)), described('--help', 'show this help')];
  const values = row.flags.filter((flag) => flag.takesValue).map((flag) => `        --${flag.name}) ${zshValue(flag)} ;;`);
  const files = row.completes === undefined ? '' : row.completes === 'folder' ? ' ; _files -/' : ' ; _files';
  return `    '${row.key}')
      case "$previous" in
${values.join('\n')}
        *) found=(${[...words, ...flags].join(' ')}); _describe -t words 'stoa' found${files} ;;
      esac ;;`;
}

function zshValue(flag: CompletionRow['flags'][number]): string {
  if (flag.choices.length > 0) return `compadd -- ${flag.choices.join(' ')}`;
  if (flag.completes === 'folder') return '_files -/';
  return flag.completes === 'file' ? '_files' : `_message ${quote(flag.about)}`;
}

function described(word: string, about: string): string {
  return quote(about === '' ? word : `${word.replaceAll(':', '\\:')}:${about}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
