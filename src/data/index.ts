// Data: who can read what.

export { type BucketExposure, type BucketParts, bucketExposure, type Exposure, type PartName } from './bucket-exposure.ts';
export { type ForeignGrants, foreignGrants } from './foreign-grants.ts';
export { type Holding, holdingsOf } from './holdings.ts';
export { keyPolicyExposure, queuePolicyExposure, topicPolicyExposure } from './resource-policies.ts';
export type { Access } from './s3-actions.ts';
export { type TransportAnswer, transportAnswer } from './secure-transport.ts';
