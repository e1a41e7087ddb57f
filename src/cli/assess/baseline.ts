// A baseline: the failures that are known, one line each in an order that a diff can be read in.

import { asObjects, asString, by, type Finding, type Issue, isObject } from '../../core/index.ts';
import { parsePlacedJson } from '../config/json.ts';
import { CliError } from '../errors.ts';

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly account: string;
  readonly region: string;
  /** The ARN of what failed. For the reader; only the fingerprint counts. */
  readonly subject: string;
}

const FORMAT = 'stoa-baseline';
const VERSION = 1;
const FINGERPRINT = /^[0-9a-f]{32}$/;

export function entryOf({ fingerprint, rule, account, region, resources }: Finding): BaselineEntry {
  return { rule, account, region, subject: resources[0]?.arn ?? '', fingerprint };
}

/** The text of a baseline: the same findings in any order give the same bytes. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort(
    by<BaselineEntry>(
      (one) => one.rule,
      (one) => one.account,
      (one) => one.region,
      (one) => one.subject,
      (one) => one.fingerprint,
    ),
  );
  const lines = sorted.map(({ rule, account, region, subject, fingerprint }) => `    ${JSON.stringify({ rule, account, region, subject, fingerprint })}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "format": "${FORMAT}",\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

/** The fingerprints of a baseline; throws `ERR_BASELINE` with the place of what is wrong. */
export function parseBaseline(text: string, file: string): ReadonlySet<string> {
  const refuse = (issue: Omit<Issue, 'file'>) => new CliError('ERR_BASELINE', [{ file, ...issue }], { text });
  const read = parsePlacedJson(text, file);
  if (!read.ok) throw new CliError('ERR_BASELINE', read.issues, { text });
  const { value } = read.value;
  const help = 'write it with `--write-baseline FILE`';
  if (!isObject(value) || value['format'] !== FORMAT || !Array.isArray(value['findings'])) {
    throw refuse({ code: 'baseline-foreign', message: 'this is not a baseline of stoa', help });
  }
  if (value['version'] !== VERSION) {
    throw refuse({ code: 'baseline-version', message: `this stoa reads version ${VERSION} of baselines`, ...read.value.placeOf(['version']), help });
  }
  const items = asObjects(value['findings']);
  const fingerprints = items.map((item) => asString(item['fingerprint']) ?? '');
  const wrong = value['findings'].length === items.length ? fingerprints.findIndex((one) => !FINGERPRINT.test(one)) : 0;
  if (wrong >= 0) {
    const place = read.value.placeOf(['findings', wrong, 'fingerprint']);
    throw refuse({ code: 'baseline-fingerprint', message: 'a finding of the baseline has no fingerprint of 32 hexadecimal digits', ...place, help });
  }
  return new Set(fingerprints);
}
