// What ECS.4, ECS.5 and ECS.8 share: which task definitions are judged, and their containers. ECS answers in camelCase.
// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html

import { asNumber, asString, fact, isArray, isObject, type JsonObject, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Need, notApplicable, type Outcome, type Subject, unknown, type View } from '../../control.ts';
import { unread } from '../data/unread.ts';

export const TASK_DEFINITION = 'AWS::ECS::TaskDefinition';

/** Only the latest active revision of a family is judged, as Security Hub does, so that its siblings have to be known. */
export const TASK_NEEDS: readonly Need[] = [{ type: TASK_DEFINITION, within: 'region', lazy: true }];

export interface Container {
  readonly name: string;
  /** `containerDefinitions[0]`. */
  readonly path: string;
  readonly config: JsonObject;
}

export type Containers =
  | { readonly ok: true; readonly record: ResourceRecord; readonly containers: readonly Container[] }
  | { readonly ok: false; readonly outcome: Outcome };

/** The containers of a task definition that is to be judged, or the outcome that says why it is not. */
export function containersToJudge({ record }: Subject, view: View): Containers {
  if (record === undefined) return no(notApplicable('there is no task definition'));
  const ref = refOf(record);
  const status = asString(record.config['status']);
  if (status !== undefined && status !== 'ACTIVE')
    return no(notApplicable(`the task definition is ${status}`, fact(ref, 'status', status, 'nothing new is started from it')));
  const family = asString(record.config['family']);
  const revision = asNumber(record.config['revision']);
  if (family === undefined || revision === undefined) return no(unknown('the answer does not say which revision it is', [unread(record, 'revision')]));
  const latest = latestRevisions(view.records(TASK_DEFINITION)).get(family) ?? revision;
  if (latest > revision)
    return no(notApplicable(`revision ${latest} has taken its place`, fact(ref, 'revision', revision, 'only the latest active revision is judged')));
  const missing = view.missing(TASK_DEFINITION);
  if (missing.length > 0) return no(unknown('whether this is the latest revision is not known', missing));
  const definitions = record.config['containerDefinitions'];
  // A task definition has at least one.
  if (!isArray(definitions) || definitions.length === 0 || !definitions.every(isObject))
    return no(unknown('the containers could not be read', [unread(record, 'containerDefinitions')]));
  const containers = definitions.filter(isObject).map((config, index) => {
    const path = `containerDefinitions[${index}]`;
    return { name: asString(config['name']) ?? path, path, config };
  });
  return { ok: true, record, containers };
}

function no(outcome: Outcome): Containers {
  return { ok: false, outcome };
}

// Each revision asks for the same list, which is the same object every time.
const remembered = new WeakMap<readonly ResourceRecord[], ReadonlyMap<string, number>>();

function latestRevisions(records: readonly ResourceRecord[]): ReadonlyMap<string, number> {
  let latest = remembered.get(records);
  if (latest === undefined) remembered.set(records, (latest = readLatest(records)));
  return latest;
}

function readLatest(records: readonly ResourceRecord[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const { config } of records) {
    const family = asString(config['family']);
    const revision = asNumber(config['revision']);
    if (family === undefined || revision === undefined || (config['status'] !== undefined && config['status'] !== 'ACTIVE')) continue;
    if (revision > (latest.get(family) ?? 0)) latest.set(family, revision);
  }
  return latest;
}

/** `web`, `web and worker`, `web, worker and 3 more`: names of containers for a message. */
export function containerNames(containers: readonly Container[]): string {
  const names = containers.map(({ name }) => name);
  return names.length <= 2 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** Commands and steps that register a better revision. */
export const NEW_REVISION = {
  cli: (region: string, record: ResourceRecord | undefined): readonly string[] => {
    const family = shellWord(asString(record?.config['family']) ?? 'FAMILY');
    return [
      `aws ecs describe-task-definition --region ${shellWord(region)} --task-definition=${family} --query taskDefinition`,
      `aws ecs register-task-definition --region ${shellWord(region)} --cli-input-json file://TASK_DEFINITION.json`,
      `aws ecs update-service --region ${shellWord(region)} --cluster CLUSTER --service SERVICE --task-definition=${family}`,
    ];
  },
  console: (change: string): readonly string[] => [
    'Open Amazon ECS in the Region, choose Task definitions, open the family and choose Create new revision',
    change,
    'Create the revision, and update the services that run the old one',
  ],
} as const;
