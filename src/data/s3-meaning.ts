// What S3 adds to the meaning of "public"; the evaluation of Block Public Access needs it too.

export { S3_MEANING } from '../identity/index.ts';
