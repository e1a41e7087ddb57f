// What every way of detecting is given, and what it answers.

import type { Issue } from '../../core/index.ts';
import type { Incident, IncidentOptions, Pack, SignalContext, Undecided } from '../../detection/index.ts';
import type { Io } from '../io.ts';
import type { Notes } from '../notes.ts';
import type { Settings } from '../resolve-settings.ts';

export interface DetectRun {
  readonly pack: Pack;
  readonly settings: Settings;
  readonly io: Io;
  readonly notes: Notes;
  readonly suppress: NonNullable<IncidentOptions['suppress']>;
  /** What a snapshot says, where one is given. */
  readonly context: SignalContext | undefined;
}

export interface Found {
  readonly incidents: readonly Incident[];
  readonly events: number;
  readonly undecided: readonly Undecided[];
  /** Matches of events without a valid time, and of events from the future. */
  readonly timeless: number;
  readonly untimely: number;
  /** What was read, in words. */
  readonly source: string;
  readonly issues: readonly Issue[];
}
