import { controlCases } from '../../control.cases.ts';
import { objectEventCases } from './object-logging.cases.ts';
import { S3_22 } from './s3-22.ts';

controlCases(S3_22, objectEventCases('writes'));
