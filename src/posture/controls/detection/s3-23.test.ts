import { controlCases } from '../../control.cases.ts';
import { objectEventCases } from './object-logging.cases.ts';
import { S3_23 } from './s3-23.ts';

controlCases(S3_23, objectEventCases('reads'));
