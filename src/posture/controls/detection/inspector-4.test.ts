import { controlCases } from '../../control.cases.ts';
import { INSPECTOR_4 } from './inspector-4.ts';
import { scanCases } from './inspector-scan.cases.ts';

controlCases(INSPECTOR_4, scanCases('lambda'));
