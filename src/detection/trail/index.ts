// Integrity of CloudTrail's log files.

export type { VerifySignature } from './judge-digests.ts';
export { type PublicKeys, readPublicKeys, readSignatures } from './public-keys.ts';
export { TRAIL_REASONS, type TrailChain, type TrailObject, type TrailReason, type TrailReport, type TrailVerdict } from './report.ts';
export { type ReadObject, type TrailFolder, type TrailPorts, type TrailQuestion, verifyTrail } from './verify-trail.ts';
