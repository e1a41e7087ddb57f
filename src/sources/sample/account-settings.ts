// What every account has exactly once: its Regions, contacts, password policy, Block Public Access, identity providers.

import { GLOBAL, type ResourceRecord } from '../../core/index.ts';
import type { AccountPlan } from './accounts.ts';
import { awsManagedPolicies, customerPolicies } from './iam-policies.ts';
import { identityCenterProvider, roleRecords } from './iam-roles.ts';
import { userRecords } from './iam-users.ts';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from './regions.ts';
import type { Sample } from './sample.ts';
import { serverCertificates } from './server-certificates.ts';
import { createSite, type Site } from './site.ts';

/** Everything of an account that has no Region. */
export function accountRecords(sample: Sample, account: AccountPlan): readonly ResourceRecord[] {
  const site = createSite(sample, account, GLOBAL);
  return [
    ...regionRecords(site),
    ...contacts(site),
    ...passwordPolicy(site),
    ...blockPublicAccess(site),
    ...identityProviders(site),
    ...userRecords(site),
    ...roleRecords(site),
    ...customerPolicies(site),
    ...serverCertificates(site),
    ...(account.kind === 'management' ? awsManagedPolicies(site) : []),
  ];
}

function regionRecords(site: Site): readonly ResourceRecord[] {
  const region = (RegionName: string, RegionOptStatus: string) => site.make('AWS::Account::Region', { RegionName, RegionOptStatus });
  return [...DEFAULT_REGIONS.map((name) => region(name, 'ENABLED_BY_DEFAULT')), ...OPT_IN_REGIONS.map((name) => region(name, 'DISABLED'))];
}

function contacts(site: Site): readonly ResourceRecord[] {
  const contact = (AlternateContactType: string, Name: string) =>
    site.make('AWS::Account::AlternateContact', {
      AlternateContactType,
      Name,
      Title: 'On call',
      EmailAddress: `${AlternateContactType.toLowerCase()}@acme.example`,
      PhoneNumber: '+1-555-0100',
    });
  if (site.account.kind === 'legacy') {
    site.plant('Account.1', 'the account has a billing contact and no security contact');
    return [contact('BILLING', 'Accounts payable')];
  }
  return [contact('SECURITY', 'Security operations'), contact('OPERATIONS', 'Platform team')];
}

/** Legacy never set one. */
function passwordPolicy(site: Site): readonly ResourceRecord[] {
  if (site.account.kind === 'legacy') {
    for (const rule of ['IAM.7', 'IAM.15', 'IAM.16']) site.plant(rule, 'the account never set a password policy');
    return [];
  }
  const policy = {
    MinimumPasswordLength: 16,
    RequireSymbols: true,
    RequireNumbers: true,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    AllowUsersToChangePassword: true,
    ExpirePasswords: true,
    MaxPasswordAge: 90,
    PasswordReusePrevention: 24,
    HardExpiry: false,
  };
  return [site.make('AWS::IAM::AccountPasswordPolicy', policy)];
}

/** AWS has no record of it until somebody sets it, as in the sandbox. */
function blockPublicAccess(site: Site): readonly ResourceRecord[] {
  if (site.account.index === 10) {
    site.plant('S3.1', 'Block Public Access was never set for the account');
    return [];
  }
  const isBlocked = site.account.kind !== 'legacy';
  if (!isBlocked) site.plant('S3.1', 'Block Public Access of the account blocks new public ACLs only');
  const settings = { BlockPublicAcls: true, IgnorePublicAcls: isBlocked, BlockPublicPolicy: isBlocked, RestrictPublicBuckets: isBlocked };
  return [site.make('AWS::S3::AccountPublicAccessBlock', settings)];
}

function identityProviders(site: Site): readonly ResourceRecord[] {
  return [
    site.make('AWS::IAM::SAMLProvider', {
      Arn: site.globalArn('iam', `saml-provider/${identityCenterProvider(site)}`),
      ValidUntil: site.sample.ago(-3000),
      CreateDate: site.sample.ago(1390),
    }),
    site.make('AWS::IAM::OIDCProvider', { Arn: site.globalArn('iam', 'oidc-provider/token.actions.githubusercontent.com') }),
  ];
}
