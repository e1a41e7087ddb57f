// The model that every pillar shares: records, snapshots, verdicts, findings.

export * from './arn.ts';
export { refOfArn } from './arn-type.ts';
export * from './catalogue/index.ts';
export * from './cidr.ts';
export * from './coverage.ts';
export * from './coverage-diff.ts';
export * from './day.ts';
export * from './diff.ts';
export { diffValues, type FieldChange, type PathStep, pathText } from './field-diff.ts';
export * from './finding.ts';
export * from './glob.ts';
export * from './group-by.ts';
export * from './issue.ts';
export * from './json.ts';
export * from './lines.ts';
export * from './missing.ts';
export * from './order.ts';
export * from './organization.ts';
export { overlaid } from './overlaid.ts';
export * from './ports.ts';
export * from './record.ts';
export * from './snapshot.ts';
export * from './text.ts';
export * from './trace.ts';
export { createTypeTable, type TypeTable } from './type-table.ts';
export * from './verdict.ts';
