// Identity: reading policies and credential reports, what policies open to the public. Evaluation is built on these.

export * from './authorization/index.ts';
export * from './credential-report.ts';
export * from './engine/index.ts';
export { covers, overlaps } from './exposure/glob.ts';
export { type AskedAction, coversAction, type ExposureQuestion, type PolicyExposure, policyExposure } from './exposure/policy-exposure.ts';
export { S3_MEANING } from './exposure/s3-meaning.ts';
export { beyondDeny, everyoneBut } from './exposure/statement-trust.ts';
export { arnOfAccount, type Fixedness, plain, type ServiceMeaning, type TrustKey, trustKey } from './exposure/trust-keys.ts';
export * from './managed-policy.ts';
export * from './model/index.ts';
export * from './policy/administrator.ts';
export * from './policy/decryption.ts';
export * from './policy/document.ts';
export * from './policy/pattern.ts';
export * from './policy/service-wildcards.ts';
export * from './policy/text/index.ts';
export * from './policy/validate/index.ts';
export * from './simulate/index.ts';
export * from './symbolic/index.ts';
export * from './trail/index.ts';
