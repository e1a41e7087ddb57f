import { controlCases } from '../../control.cases.ts';
import { INSPECTOR_2 } from './inspector-2.ts';
import { scanCases } from './inspector-scan.cases.ts';

controlCases(INSPECTOR_2, scanCases('ecr'));
