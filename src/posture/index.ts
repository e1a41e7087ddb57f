// Posture: controls as rows, judged on a snapshot, with scores.

export { type Assessment, assess, type ControlResult, type Judgement } from './assess.ts';
export { CHANGE_KINDS, type ChangeKind, type Comparison, compareAssessments, type FindingChange, type VerdictState } from './compare.ts';
export type { Control, ControlDoc, Need, Outcome, Subject, Unit, View, Within } from './control.ts';
export { CONTROLS, controlsWith } from './controls/index.ts';
export type { SaidEnvironment } from './controls/infrastructure/environment.ts';
export { findingOf, findingsOf } from './findings.ts';
export { type RecordChange, reassess } from './reassess.ts';
export { type Scope, scopeOf } from './scope.ts';
export { combine, type Score, type Scores, scoresOf } from './score.ts';
export {
  COVERAGE_KINDS,
  type CoverageKind,
  type CoveredRequirement,
  coverStandard,
  type Requirement,
  STANDARDS,
  type Standard,
  strayReferences,
} from './standards/index.ts';
export { CONTROL_STATUSES, type ControlStatus, type ScoredStandard, type StandardScore, scoreStandard } from './standards/score.ts';
