// What EC2.25 and EC2.170 share: the version of a launch template that is used where none is named.

import { asNumber, asObjects, facetOf, isObject, type JsonObject, type Missing, type ResourceRecord } from '../../../core/index.ts';
import type { Need } from '../../control.ts';
import { unread } from '../data/unread.ts';

export const LAUNCH_TEMPLATE = 'AWS::EC2::LaunchTemplate';
const FACET = 'LaunchTemplateVersions';

export const TEMPLATE_NEED: Need = { type: LAUNCH_TEMPLATE, within: 'region', facets: [FACET] };

export type DefaultVersion =
  | { readonly ok: true; readonly number: number | undefined; readonly data: JsonObject; readonly path: string }
  | { readonly ok: false; readonly missing: Missing };

/** The default version's data, as AWS Config judges it. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateVersion.html */
export function defaultVersionOf(record: ResourceRecord): DefaultVersion {
  const facet = facetOf(record, FACET);
  const versions = asObjects(facet.kind === 'value' ? facet.value : []);
  const wanted = asNumber(record.config['DefaultVersionNumber']);
  const isDefault = (one: JsonObject) => (wanted === undefined ? one['DefaultVersion'] === true : one['VersionNumber'] === wanted);
  const index = versions.findIndex(isDefault);
  const data = versions[index]?.['LaunchTemplateData'];
  if (!isObject(data)) return { ok: false, missing: unread(record, `${FACET}, the default version`, 'ec2:DescribeLaunchTemplateVersions') };
  return { ok: true, number: asNumber(versions[index]?.['VersionNumber']), data, path: `${FACET}[${index}].LaunchTemplateData` };
}
