// What `requires` asks of the engine: `version >= 7.0.3 < 8, feature geoip`. A requirement that it does not know is taken, one of a version that
// it cannot read is not. Source: https://docs.suricata.io/en/suricata-7.0.10/rules/meta.html#requires, and what Suricata 7.0.10 itself takes.

/** After the first comparison with a version and a blank nothing is looked at. */
const COMPARISON = /^\s*(?:[<>]=?)\s*([^\s]+)(?: .*)?$/;
const LARGEST_PART = 255;

export function areRequirements(value: string): boolean {
  const versions = value.split(',').flatMap((part) => /^\s*version(?![\w-])(.*)$/.exec(part)?.[1] ?? []);
  return versions.length <= 1 && versions.every((version) => isVersion(COMPARISON.exec(version.trimEnd())?.[1] ?? ''));
}

/** One to three numbers of eight bits with dots between, and after three a dot or a hyphen with anything behind it. */
function isVersion(text: string): boolean {
  const [, ...parts] = /^\+?(\d{1,24})(?:\.\+?(\d{1,24})(?:\.\+?(\d{1,24})(?:[.-].*)?)?)?$/.exec(text) ?? [];
  return parts.length > 0 && parts.every((part) => part === undefined || Number(part) <= LARGEST_PART);
}
