// The few pieces of Markdown that the generated pages are made of.

/** Plain text as Markdown that shows exactly this text. */
export function plain(text: string): string {
  return text.replace(/[\\`*<[\]|]/g, String.raw`\$&`).replaceAll('\n', ' ');
}

/** Plain paragraphs, an empty line between them. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((one) => plain(one.trim()))
    .join('\n\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A fenced block that nothing inside can close. */
export function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** The cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function list(items: readonly string[], mark: '-' | '1.' = '-'): string {
  return items.map((one, index) => `${mark === '-' ? '-' : `${index + 1}.`} ${one}`).join('\n');
}

export function page(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** The language of a configuration example, by how it begins. */
export function languageOf(text: string): string {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return 'json';
  if (/^(?:aws|#!)\b/.test(start)) return 'sh';
  if (/^(?:resource|data|module|provider|variable|locals|#|terraform)\b/.test(start)) return 'hcl';
  if (/^[A-Z]\w*:(?:\s|$)/.test(start)) return 'yaml';
  return 'text';
}
