// Systems Manager documents, in the shape of ListDocuments, with the accounts that they are shared with.

import type { ResourceRecord } from '../../core/index.ts';
import { type Site, tagList, tagsOf } from './site.ts';

/** `sharedWith` holds account ids, or `all`. */
export function documentRecord(site: Site, name: string, sharedWith: readonly string[] = []): ResourceRecord {
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::SSM::Document',
    {
      Name: name,
      CreatedDate: site.sample.ago(500),
      Owner: site.account.id,
      PlatformTypes: ['Linux'],
      DocumentVersion: '1',
      DocumentType: 'Command',
      SchemaVersion: '2.2',
      DocumentFormat: 'YAML',
      Tags: tagList(tags),
      AccountIds: sharedWith,
    },
    tags,
  );
}
