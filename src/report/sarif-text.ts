// Text and places as SARIF wants them: nothing from outside becomes a placeholder, a link or a way out of the path.

import { shown } from './outside.ts';
import type { ReportFinding } from './report.ts';

/**
 * Plain text for a SARIF message: braces doubled, brackets escaped, so that it holds neither placeholders nor links.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html (3.11.5 and 3.11.6)
 */
export function sarifText(text: string): string {
  return shown(text).replace(/[{}]/g, '$&$&').replace(/[[\]]/g, '\\$&');
}

/** A relative path that names the subject: `aws/111122223333/eu-west-1/s3/customer-exports`. */
export function artifactUri(finding: ReportFinding): string {
  const arn = finding.resources[0]?.arn ?? '';
  const parts = arn.startsWith('arn:') ? arn.split(':') : [];
  const [service, resource] = parts.length >= 6 ? [parts[2] ?? '', parts.slice(5).join(':')] : ['account', finding.account];
  return ['aws', finding.account, finding.region, service, ...resource.split('/')].map(pathSegment).join('/');
}

// A segment of dots would climb, an empty one would merge two slashes into one.
function pathSegment(text: string): string {
  return /^\.*$/.test(text) ? `_${text}` : encodeURIComponent(shown(text));
}
