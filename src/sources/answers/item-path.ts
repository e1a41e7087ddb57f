// Where the items stand in an answer: `Reservations[].Instances[]`, `Policy.Content`, '' for the answer itself.

import { isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

/** The member by its name, or by its name with the other case of the first letter (tools that rewrite answers differ in it). */
export function member(item: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(item, name)) return item[name];
  const first = name[0] ?? '';
  const other = (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
  return Object.hasOwn(item, other) ? item[other] : undefined;
}

/** What stands at the path: a list for a path that ends in `[]`, otherwise the value; `undefined` where a step is not there. */
export function valueAt(answer: Json, path: string): Json | undefined {
  let here: Json | undefined = answer;
  let isList = false;
  for (const step of path === '' ? [] : path.split('.')) {
    const name = step.replace('[]', '');
    const inner: (Json | undefined)[] = (isList && isArray(here) ? here : [here]).map((one) => (isObject(one) ? member(one, name) : undefined));
    if (isList) here = inner.filter((one) => one !== undefined);
    else here = inner[0];
    if (here === undefined) return undefined;
    if (!step.endsWith('[]')) continue;
    here = isArray(here) ? (isList ? here.flatMap((one) => (isArray(one) ? one : [one])) : here) : undefined;
    if (here === undefined) return undefined;
    isList = true;
  }
  return here;
}

/** The items of a list call's answer. Instances keep what their reservation says, so that nothing is dropped. */
export function itemsAt(answer: JsonObject, path: string): readonly Json[] | undefined {
  if (path === 'Reservations[].Instances[]') return instancesOf(answer);
  const found = valueAt(answer, path);
  if (found === undefined || found === null) return undefined;
  return isArray(found) ? found : [found];
}

function instancesOf(answer: JsonObject): readonly Json[] | undefined {
  const reservations = member(answer, 'Reservations');
  if (!isArray(reservations)) return undefined;
  return reservations.flatMap((reservation) => {
    // `--query 'Reservations[].Instances'` leaves lists of instances.
    if (isArray(reservation)) return reservation;
    if (!isObject(reservation) || !isArray(reservation['Instances'])) return [reservation];
    const { Instances: instances, ...Reservation } = reservation;
    return instances.map((instance) => (isObject(instance) && Object.keys(Reservation).length > 0 ? { ...instance, Reservation } : instance));
  });
}

/** The names that a template needs from the item: `GroupId` of `arn:…:{account}:security-group/{GroupId}`. */
export function fieldsOf(...templates: readonly string[]): readonly string[] {
  const names = templates.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)].filter((name) => name !== 'account' && name !== 'region' && name !== 'partition');
}

/** The template with its names filled in, or `undefined` where the item lacks one. */
export function fill(template: string, item: JsonObject, place: { account: string; region: string; partition: string }): string | undefined {
  let lacks = false;
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'account' || name === 'region' || name === 'partition') return place[name];
    const value = member(item, name);
    // Route 53 calls a zone `/hostedzone/Z…`; in its ARN, no slash comes first.
    if (typeof value === 'string' && value !== '') return value.replace(/^\/(?=hostedzone\/)/, '');
    lacks = true;
    return '';
  });
  return lacks ? undefined : text;
}
