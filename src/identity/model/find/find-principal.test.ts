import { describe, expect, it } from 'vitest';
import { findPrincipal, type PrincipalOptions } from './find-principal.ts';
import { DEV, MODEL, PROD } from './model.cases.ts';

const role = (account: string, path: string, session = 'stoa') => ({ kind: 'role-session', role: `arn:aws:iam::${account}:role/${path}`, session });
const user = (path: string) => ({ kind: 'user', arn: `arn:aws:iam::${PROD}:user/${path}` });
const reserved = (account: string, name: string) => role(account, `aws-reserved/sso.amazonaws.com/AWSReservedSSO_${name}_0123456789abcdef`, 'carol.x');

const FOUND: readonly (readonly [text: string, found: readonly object[], options?: PrincipalOptions])[] = [
  [`arn:aws:iam::${PROD}:user/alice`, [user('alice')]],
  [`arn:aws:iam::${PROD}:role/ci/Deploy`, [role(PROD, 'ci/Deploy')]],
  [`arn:aws:iam::${PROD}:role/ci/Deploy`, [role(PROD, 'ci/Deploy', 'me')], { session: 'me' }],
  // Roles of this account were not read: it may exist.
  ['arn:aws:iam::999988887777:role/Unseen', [role('999988887777', 'Unseen')]],
  [`arn:aws:sts::${PROD}:assumed-role/Deploy/i-0123`, [role(PROD, 'ci/Deploy', 'i-0123')]],
  [`arn:aws:iam::${PROD}:root`, [{ kind: 'root', account: PROD }]],
  [PROD, [{ kind: 'root', account: PROD }]],
  [`arn:aws:sts::${PROD}:federated-user/bob`, [{ kind: 'federated-user', user: user('alice').arn, name: 'bob' }], { federatedBy: user('alice').arn }],
  ['arn:aws:iam::111122223333:saml-provider/Okta', [{ kind: 'federated', provider: 'arn:aws:iam::111122223333:saml-provider/Okta' }]],
  ['accounts.google.com', [{ kind: 'federated', provider: 'accounts.google.com' }]],
  ['cognito-identity.amazonaws.com', [{ kind: 'federated', provider: 'cognito-identity.amazonaws.com' }]],
  ['cloudtrail.amazonaws.com', [{ kind: 'service', service: 'cloudtrail.amazonaws.com' }]],
  ['anonymous', [{ kind: 'anonymous' }]],
  ['build', [user('machines/build')]],
  ['machines/build', [user('machines/build')]],
  ['user/alice', [user('alice')]],
  ['Only', [role(DEV, 'Only')]],
  ['prod/role/ci/Deploy', [role(PROD, 'ci/Deploy')]],
  ['prod/role/Deploy', [role(PROD, 'ci/Deploy')]],
  ['DEV/Deploy', [role(DEV, 'ci/Deploy')]],
  [`${DEV}/Deploy`, [role(DEV, 'ci/Deploy')]],
  ['Deploy', [role(DEV, 'ci/Deploy')], { account: 'dev' }],
  ['carol.x', [reserved(PROD, 'ReadOnly'), reserved(PROD, 'Admin')], { account: 'prod' }],
  ['carol@ACME.example', [reserved(DEV, 'Admin')], { account: DEV }],
  ['dev/carol.x', [reserved(DEV, 'Admin')]],
  ['dev/Admin', [{ ...reserved(DEV, 'Admin'), session: 'stoa' }]],
  ['ReadOnly', [{ ...reserved(PROD, 'ReadOnly'), session: 'stoa' }]],
  ['dev/person/carol.x', [reserved(DEV, 'Admin')]],
];

const REFUSED: readonly (readonly [text: string, code: string, message: string, help?: string | undefined, options?: PrincipalOptions])[] = [
  ['', 'principal-unknown', 'no principal is given'],
  ['x'.repeat(3000), 'principal-unknown', 'the principal has 3000 characters'],
  ['arn:aws:iam', 'arn-syntax', '`arn:aws:iam` is not an ARN: it has 3 parts where six are needed', 'an ARN looks like arn:aws:iam::123456789012:role/Name'],
  [
    `arn:aws:iam::${PROD}:user/alcie`,
    'principal-unknown',
    `no principal is named \`arn:aws:iam::${PROD}:user/alcie\``,
    `did you mean \`arn:aws:iam::${PROD}:user/alice\`?`,
  ],
  [`arn:aws:sts::${PROD}:assumed-role/Deplyo/s`, 'principal-unknown', `no principal is named \`Deplyo\` in account ${PROD}`, 'did you mean `Deploy`?'],
  [
    `arn:aws:sts::${PROD}:assumed-role/Deploy`,
    'principal-kind',
    `\`arn:aws:sts::${PROD}:assumed-role/Deploy\` names no session`,
    'a session is assumed-role/ROLE/SESSION',
  ],
  [
    'arn:aws:sts::999988887777:assumed-role/Unseen/s',
    'principal-unknown',
    'the roles of account 999988887777 were not read, and the ARN of a session leaves out the path of its role',
    'name the role by its ARN, which has its path',
  ],
  [
    `arn:aws:sts::${PROD}:federated-user/bob`,
    'principal-incomplete',
    `the ARN \`arn:aws:sts::${PROD}:federated-user/bob\` does not say which user it is a session of`,
    'say who called GetFederationToken: a session has no permissions beyond that user’s',
  ],
  [
    `arn:aws:iam::${PROD}:group/g`,
    'principal-kind',
    `\`arn:aws:iam::${PROD}:group/g\` is not a principal`,
    'principals are users, roles, sessions, accounts, services, identity providers and `anonymous`',
  ],
  ['Deploy', 'principal-ambiguous', '`Deploy` is the name of 2 principals', 'name one of them: `Prod/role/ci/Deploy`, `dev/role/ci/Deploy`'],
  ['alice', 'principal-ambiguous', '`alice` is the name of 2 principals', 'name one of them: `Prod/user/alice`, `person/alice`'],
  ['Deplpy', 'principal-unknown', 'no principal is named `Deplpy`', 'did you mean `Deploy`?'],
  ['build', 'principal-unknown', `no principal is named \`build\` in account ${DEV}`, undefined, { account: 'dev' }],
  ['x', 'account-unknown', 'no account is named `prd`', 'did you mean `Prod`?', { account: 'prd' }],
  ['carol.x', 'principal-incomplete', '`carol.x` has different rights in each account', 'name one of their accounts: `Prod`, `dev`'],
  ['dave.x', 'principal-incomplete', '`dave.x` has different rights in each account', 'no account is assigned to them'],
  ['dave.x', 'principal-unknown', `\`dave.x\` has no permission set in account ${PROD}`, undefined, { account: PROD }],
  ['\u{1b}[31mred', 'principal-unknown', 'no principal is named `\\u{1b}[31mred`'],
];

describe('findPrincipal', () => {
  it.each(FOUND.map(([text, found, options]) => ({ text, found, options })))('finds $text $options', ({ text, found, options }) => {
    expect(findPrincipal(MODEL, text, options)).toEqual({ ok: true, value: found });
  });

  it.each(REFUSED.map(([text, code, message, help, options]) => ({ text, code, message, help, options })))('refuses $text: $message', (row) => {
    const { text, code, message, help, options } = row;
    expect(findPrincipal(MODEL, text, options)).toEqual({ ok: false, issues: [{ code, message, ...(help === undefined ? {} : { help }) }] });
  });

  it('reads back every candidate that it offers', () => {
    for (const text of ['Prod/role/ci/Deploy', 'dev/role/ci/Deploy', 'Prod/user/alice']) expect(findPrincipal(MODEL, text).ok).toBe(true);
  });

  it('does not guess the groups of a person where they were not read', () => {
    const directory = { users: [{ id: 'u1', userName: 'carol.x', emails: [], groups: { unknown: 'not read' } }], permissionSets: [], assignments: [] };
    const found = findPrincipal({ ...MODEL, directory }, 'carol.x', { account: 'prod' });
    expect(found).toMatchObject({ ok: false, issues: [{ message: 'the groups of `carol.x` are not known: not read' }] });
  });
});
