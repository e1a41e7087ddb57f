// Completion for bash (4 and newer): one function over tables of words.

import type { Command } from '../command.ts';
import { type CompletionRow, completionRows } from './rows.ts';

export function bashCompletion(commands: readonly Command[]): string {
  const rows = completionRows(commands);
  return `# bash completion of stoa; load it with: source <(stoa completion bash)
_stoa() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} key=\${COMP_WORDS[1]} words='' kind=''
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${rows
  .filter((row) => row.key.includes(' '))
  .map((row) => `    '${row.key}') (( COMP_CWORD > 2 )) && key='${row.key}' ;;`)
  .join('\n')}
  esac
  (( COMP_CWORD == 1 )) && key=''
  case "$key" in
${rows.map(bashCase).join('\n')}
  esac
  case "$kind" in
    file) mapfile -t COMPREPLY < <(compgen -f -- "$word") ; compopt -o filenames 2>/dev/null ;;
    folder) mapfile -t COMPREPLY < <(compgen -d -- "$word") ; compopt -o filenames 2>/dev/null ;;
    none) COMPREPLY=() ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
  esac
}
complete -F _stoa stoa
`;
}

function bashCase(row: CompletionRow): string {
  const flags = row.flags.filter((flag) => flag.takesValue).map((flag) => `        --${flag.name}) ${bashWords(flag)} ;;`);
  const all = [...row.words, ...row.flags.map((flag) => `--${flag.name}`), '--help'].join(' ');
  const otherwise = `words='${all}'`;
  const place = row.completes === undefined ? otherwise : `if [[ $word == -* ]]; then ${otherwise}; else kind='${row.completes}'; fi`;
  if (flags.length === 0) return `    '${row.key}') ${place} ;;`;
  return `    '${row.key}')
      case "$previous" in
${flags.join('\n')}
        *) ${place} ;;
      esac ;;`;
}

function bashWords(flag: CompletionRow['flags'][number]): string {
  if (flag.choices.length > 0) return `words='${flag.choices.join(' ')}'`;
  return `kind='${flag.completes ?? 'none'}'`;
}
