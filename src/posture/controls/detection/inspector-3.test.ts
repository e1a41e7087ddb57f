import { controlCases } from '../../control.cases.ts';
import { INSPECTOR_3 } from './inspector-3.ts';
import { scanCases } from './inspector-scan.cases.ts';

controlCases(INSPECTOR_3, scanCases('lambdaCode'));
