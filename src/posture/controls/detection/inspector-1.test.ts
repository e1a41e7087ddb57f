import { controlCases } from '../../control.cases.ts';
import { INSPECTOR_1 } from './inspector-1.ts';
import { scanCases } from './inspector-scan.cases.ts';

controlCases(INSPECTOR_1, scanCases('ec2'));
