// What one value of a policy asks of one value of a request, as a term: written from AWS's page of operators, not from the engine.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

/** The value of a key in a request, by the names that z3 knows it by: as text, and as what the text stands for, if anything. */
export interface Slot {
  readonly present: string;
  readonly text: string;
  readonly isNumber: string;
  readonly number: string;
  readonly isMoment: string;
  readonly moment: string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly isAddress: string;
  readonly address: string;
}

/** `undefined`: the value is not of the operator's type, so that what it matches is not known. `opaque`: z3 is told nothing about it. */
export type Asked = { readonly term: string } | 'opaque' | undefined;

export function literal(text: string): string {
  const escaped = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || code > 0x7e || character === '\\' ? `\\u{${code.toString(16)}}` : character === '"' ? '""' : character;
  });
  return `"${escaped.join('')}"`;
}

const ANY_BUT_COLON = '(re.union (re.range "\\u{0}" "9") (re.range ";" "\\u{2ffff}"))';

/** The texts that a pattern matches; within a segment of an ARN, `*` and `?` match no colon. */
function pattern(text: string, isSegment = false): string {
  const one = isSegment ? ANY_BUT_COLON : 're.allchar';
  const parts = text.match(/\*|\?|[^*?]+/g) ?? [];
  return sequence(parts.map((part) => (part === '*' ? `(re.* ${one})` : part === '?' ? one : `(str.to_re ${literal(part)})`)));
}

function sequence(parts: readonly string[]): string {
  const [only] = parts;
  return parts.length === 0 ? '(str.to_re "")' : parts.length === 1 && only !== undefined ? only : `(re.++ ${parts.join(' ')})`;
}

function withoutCase(text: string): string {
  return sequence(
    Array.from(text, (character) => {
      const forms = [...new Set([character.toLowerCase(), character.toUpperCase()])].map((form) => `(str.to_re ${literal(form)})`);
      return forms.length === 1 ? (forms[0] ?? '') : `(re.union ${forms.join(' ')})`;
    }),
  );
}

/** "Each of the six colon-delimited components of the ARN is checked separately". */
function arnPattern(text: string): string | undefined {
  const parts = text.split(':');
  if (parts.length < 6) return undefined;
  const segments = [...parts.slice(0, 5).map((part) => pattern(part, true)), pattern(parts.slice(5).join(':'))];
  return sequence(segments.flatMap((segment, index) => (index === 0 ? [segment] : ['(str.to_re ":")', segment])));
}

function real(text: string): string {
  const [, sign, digits = '0'] = /^([+-]?)(.*)$/.exec(text) ?? [];
  const number = digits.includes('.') ? digits : `${digits}.0`;
  return sign === '-' ? `(- ${number})` : number;
}

function seconds(text: string): number | undefined {
  if (/^\d{5,12}$/.test(text)) return Number(text);
  const isWhole = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isWhole ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 1000;
}

const ORDERS: readonly (readonly [end: string, sign: string])[] = [
  ['LessThanEquals', '<='],
  ['LessThan', '<'],
  ['GreaterThanEquals', '>='],
  ['GreaterThan', '>'],
  ['Equals', '='],
];
const orderOf = (operator: string): string => ORDERS.find(([end]) => operator.endsWith(end))?.[1] ?? '=';

/** Both bounds of a range of IPv4. */
function range(text: string): readonly [number, number] | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (found === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = found.slice(1, 5).map(Number);
  const bits = found[5] === undefined ? 32 : Number(found[5]);
  if ([a, b, c, d].some((part) => part > 255) || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / size) * size;
  return [first, first + size - 1];
}

/** The positive test of an operator (`StringEquals`, not `StringNotEquals`) with a value that has no variables. */
export function ask(operator: string, value: string, slot: Slot): Asked {
  if (operator === 'StringEquals') return { term: `(= ${slot.text} ${literal(value)})` };
  if (operator === 'StringLike') return { term: `(str.in_re ${slot.text} ${pattern(value)})` };
  if (operator === 'StringEqualsIgnoreCase') return /^[ -~]*$/.test(value) ? { term: `(str.in_re ${slot.text} ${withoutCase(value)})` } : 'opaque';
  if (operator === 'ArnLike') {
    const found = arnPattern(value);
    return found === undefined ? undefined : { term: `(str.in_re ${slot.text} ${found})` };
  }
  if (operator.startsWith('Numeric'))
    return /^[+-]?\d+(\.\d+)?$/.test(value) ? { term: `(and ${slot.isNumber} (${orderOf(operator)} ${slot.number} ${real(value)}))` } : undefined;
  if (operator.startsWith('Date')) {
    const time = seconds(value);
    return time === undefined ? undefined : { term: `(and ${slot.isMoment} (${orderOf(operator)} ${slot.moment} ${real(String(time))}))` };
  }
  if (operator === 'Bool') {
    const asked = value.toLowerCase();
    return asked === 'true' ? { term: slot.isTrue } : asked === 'false' ? { term: slot.isFalse } : undefined;
  }
  if (operator === 'IpAddress' && !value.includes(':')) {
    const found = range(value);
    return found === undefined ? undefined : { term: `(and ${slot.isAddress} (<= ${found[0]} ${slot.address}) (<= ${slot.address} ${found[1]}))` };
  }
  if (operator === 'BinaryEquals') return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value) ? 'opaque' : undefined;
  return 'opaque';
}
