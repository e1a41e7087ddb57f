// Domain names in one form: lower case, no dot at the end, other alphabets as Punycode, odd characters as Route 53 escapes them.
// Sources: RFC 1035 section 2.3.4 (lengths), RFC 4343 (case), RFC 5891 (other alphabets),
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html (`\052`: a backslash and three octal digits).

import { type Parsed, parsed, refused } from '../../../core/index.ts';
import { toAscii } from './punycode.ts';

/** A domain name in its one form; '' is the root. Labels stand between dots, and an escaped dot is none. */
export type DomainName = string;

const LONGEST_LABEL = 63;
const LONGEST_NAME = 255;
const LONGEST_TEXT = 1100;

/** What a person or AWS wrote as the one form of the name, or what is wrong with it. */
export function parseDomainName(text: string): Parsed<DomainName> {
  const wrong = (code: string, message: string, help: string) => refused({ code, message, help });
  if (text === '.') return parsed('');
  if (text === '') return wrong('empty-name', 'the name is empty', 'give a name such as `www.example.com`, or `.` for the root');
  if (text.length > LONGEST_TEXT) return wrong('long-name', `the name has ${text.length} characters`, `DNS carries at most ${LONGEST_NAME} octets`);
  const labels: string[] = [];
  let octets = 1;
  for (const raw of splitLabels(text)) {
    if (raw === '') return wrong('empty-label', `\`${text}\` has an empty label`, 'take away the dot that is one too many');
    if (isUnwritable(raw)) return wrong('bad-label', `\`${raw}\` has characters that no name has`, 'write the plain letters that they stand for');
    const label = canonicalLabel(raw);
    if (label === undefined)
      return wrong('bad-escape', `\`${raw}\` has an escape that is none`, 'write a backslash and three octal digits, such as `\\052` for an asterisk');
    const length = octetsOf(label);
    if (length > LONGEST_LABEL) return wrong('long-label', `\`${raw}\` is ${length} octets long`, `a label has at most ${LONGEST_LABEL}`);
    octets += length + 1;
    labels.push(label);
  }
  if (octets > LONGEST_NAME) return wrong('long-name', `the name is ${octets} octets long`, `DNS carries at most ${LONGEST_NAME}`);
  return parsed(labels.join('.'));
}

/** The one form of a name in AWS's answer, or `undefined` where it is none. */
export function readDomainName(text: string | undefined): DomainName | undefined {
  if (text === undefined) return undefined;
  const read = parseDomainName(text);
  return read.ok ? read.value : undefined;
}

/** The labels of a text; one empty label at the end is the root's dot. The other dots are those of RFC 3490 section 3.1. */
function splitLabels(text: string): readonly string[] {
  const labels = text.split(/[.\u3002\uff0e\uff61]/u);
  return labels.at(-1) === '' ? labels.slice(0, -1) : labels;
}

/**
 * Whether a label has characters beyond ASCII that others stand for, or that nobody sees: full-width letters, ligatures, spaces, marks of
 * direction. Clients map or refuse them, each in its own way. Source: RFC 5892 sections 2.2, 2.4 and 2.10.
 */
function isUnwritable(raw: string): boolean {
  const lower = raw.normalize('NFC').toLowerCase();
  return /[^\0-\x7f]/.test(raw) && (lower.normalize('NFKC') !== lower || /[\p{C}\p{Z}]/u.test(lower));
}

const PLAIN = /^[a-z0-9_*-]+$/;

function canonicalLabel(raw: string): string | undefined {
  const text = raw.normalize('NFC').toLowerCase();
  if (PLAIN.test(text)) return text;
  const isForeign = Array.from(text).some((one) => (one.codePointAt(0) ?? 0) > 127);
  if (isForeign) return text.includes('\\') ? undefined : toAscii(text);
  let label = '';
  for (let index = 0; index < text.length; index++) {
    const one = text[index] ?? '';
    const octal = one === '\\' ? /^[0-3][0-7]{2}/.exec(text.slice(index + 1, index + 4))?.[0] : undefined;
    if (one === '\\' && octal === undefined) return undefined;
    label += escaped(octal === undefined ? (one.codePointAt(0) ?? 0) : Number.parseInt(octal, 8));
    if (octal !== undefined) index += 3;
  }
  return label;
}

/** A single octet: as itself where that is plain, in lower case, otherwise escaped. */
function escaped(code: number): string {
  const one = String.fromCodePoint(code).toLowerCase();
  return code < 128 && PLAIN.test(one) ? one : `\\${code.toString(8).padStart(3, '0')}`;
}

const octetsOf = (label: string): number => label.replaceAll(/\\[0-7]{3}/g, '?').length;

/** The labels of a name, the most particular first. */
function labelsOf(name: DomainName): readonly string[] {
  return name === '' ? [] : name.split('.');
}

/** The name and all that are above it, the most particular first; the root is the last. */
export function namesUpwards(name: DomainName): readonly DomainName[] {
  const labels = labelsOf(name);
  return [...labels.map((_, index) => labels.slice(index).join('.')), ''];
}

/** Whether a name is another or lies below it. */
export function isWithin(name: DomainName, above: DomainName): boolean {
  return above === '' || name === above || name.endsWith(`.${above}`);
}

/** How it is shown: the root as a dot. */
export function showName(name: DomainName): string {
  return name === '' ? '.' : name;
}
