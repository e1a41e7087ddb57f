// The objects at a field of an event: those that stand there alone or in lists, and those that texts there hold as JSON.

import { type EventValue, parseEvent } from '../patterns/index.ts';
import { findAll } from './find-values.ts';

export interface FoundElements {
  /** In the order of the event. */
  readonly elements: readonly { readonly [key: string]: EventValue }[];
  /** A text is nested deeper than is followed: what it holds is not known. */
  readonly isCut: boolean;
}

/** As deep as AWS's reader of JSON goes (Jackson, StreamReadConstraints). */
const DEEPEST = 1000;
/** A document as IAM answers with it, with what was written before it. Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html */
const ENCODED = /^(?:\s|%20|%0[9ad])*%(?:7b|5b)/i;
/** Integers that a double may not hold. */
const LONG_DIGITS = /\d{16}/;

/** Finds the objects at a field; with `isJson`, a text there that is JSON is as what it says. */
export function findElements(event: EventValue, field: string, isJson: boolean): FoundElements {
  const elements: { readonly [key: string]: EventValue }[] = [];
  let isCut = false;
  const take = (value: EventValue, mayBeText: boolean): void => {
    if (isList(value)) for (const item of value) take(item, mayBeText);
    else if (value !== null && typeof value === 'object') elements.push(value);
    else if (mayBeText && typeof value === 'string') {
      const text = decoded(value);
      if (text === undefined) return;
      if (isDeep(text)) isCut = true;
      else take(parsedJson(text), false);
    }
  };
  for (const value of findAll(event, field)) take(value, isJson);
  return { elements, isCut };
}

/** The text of a document; nothing where it cannot be one. */
function decoded(text: string): string | undefined {
  if (/^\s*[{[]/.test(text)) return text;
  if (!ENCODED.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Null where it is no JSON. */
function parsedJson(text: string): EventValue {
  try {
    const value = JSON.parse(text) as EventValue;
    return LONG_DIGITS.test(text) ? (parseEvent(text).event ?? value) : value;
  } catch {
    return null;
  }
}

function isDeep(text: string): boolean {
  let [depth, isInText] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (isInText && mark === '\\') at++;
    else if (mark === '"') isInText = !isInText;
    else if (!isInText && (mark === '{' || mark === '[')) depth++;
    else if (!isInText && (mark === '}' || mark === ']')) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** `Array.isArray`, which does not tell readonly arrays. */
function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}
