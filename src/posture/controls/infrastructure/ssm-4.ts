// SSM.4: documents of the account are not shared with everyone.

import { asString, asStrings, facetOf, fact, isArray, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::SSM::Document';
const FACET = 'AccountIds';

export const SSM_4: Control = {
  id: 'SSM.4',
  title: 'Systems Manager documents are not public',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  // Without the filter `Owner=Self` the call lists the documents of AWS and of others too, whose permissions nobody may ask for.
  needs: [{ type: TYPE, within: 'region', facets: [FACET], lazy: true }],
  frameworks: { fsbp: ['SSM.4'] },
  mitre: ['T1526', 'T1651'],
  doc: {
    rationale:
      'A document says how machines are administered: which commands run, with which accounts, paths and internal names. Shared with everyone, it is read by everyone, and every version of it that ever was.',
    avoid: 'resource "aws_ssm_document" "this" {\n  permissions = {\n    type        = "Share"\n    account_ids = "All"\n  }\n}',
    prefer: 'resource "aws_ssm_document" "this" {\n  permissions = {\n    type        = "Share"\n    account_ids = "111122223333"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4',
      'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocumentPermission.html',
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
    ],
  },
  check({ account, record }, view) {
    if (record === undefined) return notApplicable('there is no document');
    const ref = refOf(record);
    const owner = asString(record.config['Owner']);
    if (owner !== undefined && owner !== account) return notApplicable(`the document belongs to ${owner}`, fact(ref, 'Owner', owner, 'its owner shares it'));
    const gone = view.missingFacet(record, FACET);
    if (gone !== undefined) return unknown(`cannot be judged without ${gone.name}`, [gone]);
    const facet = facetOf(record, FACET);
    const accounts = facet.kind === 'value' ? facet.value : [];
    if (!isArray(accounts)) return unknown('the permissions of the document could not be read', [unread(record, FACET, 'ssm:DescribeDocumentPermission')]);
    const step = (means: string) => fact(ref, FACET, accounts, means);
    if (asStrings(accounts).some((one) => one.toLowerCase() === 'all'))
      return fail('everyone can read the document', step('`all` among them is every AWS account'));
    return pass('the document is not shared with everyone', step(accounts.length === 0 ? 'it is shared with nobody' : 'it is shared with these accounts'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ssm modify-document-permission --region ${shellWord(region)} --name=${shellWord(record?.id ?? 'DOCUMENT')} --permission-type Share --account-ids-to-remove all`,
      `aws ssm update-service-setting --region ${shellWord(region)} --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable`,
    ],
    terraform: 'resource "aws_ssm_document" "this" {\n  permissions = {\n    type        = "Share"\n    account_ids = "ACCOUNT_ID"\n  }\n}',
    console: [
      'Open Systems Manager in the Region, choose Documents, Owned by me, and open the document',
      'Choose Details, Modify permissions, Private, and save',
      'Under Documents, Preferences, block public sharing for the account and Region',
    ],
  }),
};
