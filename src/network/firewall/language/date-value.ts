// The dates of certificates as `tls_cert_notbefore` and `tls_cert_notafter` take them.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/tls-keywords.html#tls-cert-notbefore

const PART = '(\\d{1,20}(?:-\\d{1,2}(?:-\\d{1,2}(?:[ T]\\d{1,2}(?::\\d{1,2}(?::\\d{1,2})?)?)?)?)?)';
const RANGE = new RegExp(`^${PART}<>${PART}$`);
const ONE = new RegExp(`^[<>]?\\s*${PART}$`);
/** The most that each part of a date after the year may be, in order. */
const MOST = [12, 31, 23, 59, 61];

/** A date (down to the second, or seconds since 1970), `<` or `>` before it, or two with `<>` between, the earlier first. */
export function isCertificateDate(value: string): boolean {
  const range = RANGE.exec(value);
  if (range !== null) {
    const [from, to] = range.slice(1).map((part) => Number(momentOf(part))) as [number, number];
    return from < to;
  }
  return momentOf(ONE.exec(value)?.[1] ?? '') !== undefined;
}

function momentOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [year, ...parts] = text.split(/[-T: ]/).map(Number) as [number, ...number[]];
  if (parts.length === 0) return year;
  const [month, day = 1] = parts as [number, number?, ...number[]];
  if (month < 1 || day < 1 || parts.some((part, index) => part > (MOST[index] ?? 0))) return undefined;
  return Date.UTC(year, month - 1, day, parts[2] ?? 0, parts[3] ?? 0, parts[4] ?? 0);
}
