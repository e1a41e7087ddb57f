// What stoa.config.json may say. Loaded only where there is such a file: zod costs more than most commands.

import { z } from 'zod';
import { PILLARS, SEVERITIES } from '../../core/index.ts';
import { FORMAT_NAMES, SHOWABLE, SOURCES } from '../settings.ts';

const text = z.string().min(1);

const mute = z
  .strictObject({
    rule: text.describe('the id of the control, such as S3.8'),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .describe('12 digits; every account unless given')
      .optional(),
    region: text.describe('a Region, or global; every Region unless given').optional(),
    resource: text.describe('the ARN of the resource, with * for any text; every resource unless given').optional(),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .describe('the fingerprint of one finding')
      .optional(),
    owner: text.describe('who answers for the decision'),
    reason: text.describe('why the finding is accepted'),
    expires: z.iso.date().describe('the last day (UTC) on which it holds, such as 2026-12-31'),
  })
  .describe('a finding that is accepted for a time');

const environment = z
  .strictObject({
    is: z.enum(['prod', 'non-prod']).describe('what is there'),
    tag: z
      .string()
      .regex(/^[^=]+=/)
      .describe('KEY=VALUE, with * for any text: VPCs with this tag')
      .optional(),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .describe('12 digits: VPCs of this account')
      .optional(),
    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html
    unit: z
      .string()
      .regex(/^(?:r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/)
      .describe('the id of an organisational unit, or of the root: VPCs of all accounts below')
      .optional(),
  })
  .describe('what is of production, and what is not');

export const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().describe('the address of this schema, for editors').optional(),
    source: z.enum(SOURCES).describe('where the facts come from').optional(),
    path: text.describe('the folder or file of the source').optional(),
    sampleAccounts: z.int().min(12).max(2000).describe('sample: how many accounts').optional(),
    seed: z.int().describe('sample: another seed makes another organisation').optional(),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .describe('aws-cli: the account of answers that do not say')
      .optional(),
    region: text.describe('aws-cli: the Region of answers that do not say').optional(),
    role: text.describe('aws: the role to assume in every other account').optional(),
    externalId: text.describe('aws: the external id that the role asks for').optional(),
    profile: z.array(text).describe('aws: the profile to begin with; several are each an account of their own').optional(),
    accounts: z
      .array(z.string().regex(/^\d{12}$/))
      .describe('aws: these accounts only, 12 digits each')
      .optional(),
    ous: z.array(text).describe('aws: accounts below these OUs only').optional(),
    regions: z.array(text).describe('aws: these Regions only').optional(),
    services: z.array(text).describe('aws: these services only').optional(),
    concurrency: z.int().min(1).max(1000).describe('aws: requests in flight at once').optional(),
    connectTimeout: z.int().min(1).max(600).describe('aws: how many seconds a connection may take').optional(),
    requestTimeout: z.int().min(1).max(3600).describe('aws: how many seconds one answer may take').optional(),
    rule: z.array(text).describe('judge these controls only').optional(),
    pillar: z.array(z.enum(PILLARS)).describe('judge these pillars only').optional(),
    format: z.enum(FORMAT_NAMES).describe('the format of the output').optional(),
    output: text.describe('write to a file instead of stdout').optional(),
    report: z.array(text).describe('further reports, each as FORMAT=FILE').optional(),
    severity: z.enum(SEVERITIES).describe('show findings from this severity on; the gate still counts what is not shown').optional(),
    include: z.array(z.enum(SHOWABLE)).describe('verdicts to show besides fail and unknown').optional(),
    failOn: z
      .enum([...SEVERITIES, 'none'])
      .describe('exit 1 for a finding of this severity or worse')
      .optional(),
    strict: z.boolean().describe('exit 3 when anything could not be judged').optional(),
    baseline: text.describe('the file of findings that are known').optional(),
    newOnly: z.boolean().describe('show and count only what the baseline does not hold').optional(),
    columns: z.int().min(20).max(10_000).describe('the width of tables').optional(),
    quiet: z.boolean().describe('errors only on stderr').optional(),
    environments: z
      .array(environment)
      .describe('what is of production, and what is not; a tag counts before an account, and an account before units')
      .optional(),
    mutes: z.array(mute).describe('findings that are accepted for a time').optional(),
  })
  .describe('The settings of stoa assess. Paths are relative to this file.');

export type Config = z.infer<typeof CONFIG_SCHEMA>;
export type MuteConfig = NonNullable<Config['mutes']>[number];

/** The JSON Schema (draft 2020-12) of the file, as the text of stoa.config.schema.json. */
export function configJsonSchema(): string {
  return `${JSON.stringify({ title: 'stoa.config.json', ...z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' }) }, undefined, 2)}\n`;
}
