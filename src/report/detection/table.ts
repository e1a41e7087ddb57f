// Incidents for a person at a terminal: the worst first, each with its story, and what to do first.

import { count } from '../../core/index.ts';
import { padEnd, wrap } from '../columns.ts';
import { shown } from '../outside.ts';
import { type Line, leftAndRight, renderLine, SEVERITY_STYLES, span } from '../styled.ts';
import { leftOutWords } from '../table-parts.ts';
import type { DetectionFormat, DetectionIncident, DetectionReport, DetectionStep } from './report.ts';

/** Steps of one incident that are shown; the rest is counted. */
const MOST_STEPS = 12;

export const formatDetectionTable: DetectionFormat = (report, options) => {
  const columns = Math.max(20, Math.min(options.columns, 200));
  const sections = [heading(report), ...report.incidents.map((incident) => incidentLines(incident, columns)), undecided(report), ending(report)];
  const lines = sections.filter((section) => section.length > 0).flatMap((section, index) => (index === 0 ? section : [[''], ...section]));
  return lines.map((line) => `${renderLine(line, options)}\n`).join('');
};

function heading({ incidents, events, rules, source }: DetectionReport): Line[] {
  const signals = incidents.reduce((sum, { steps }) => sum + steps.filter(({ kind }) => kind === 'signal').length, 0);
  const found = incidents.length === 0 ? 'No incidents' : `${count(incidents.length, 'incident')}, ${count(signals, 'signal')}`;
  return [[span(found, 'bold'), ` in ${count(events, 'event')}`, span(`  ${shown(source)}, ${count(rules, 'rule')}`, 'dim')]];
}

function incidentLines(incident: DetectionIncident, columns: number): Line[] {
  const { severity, title, accounts, regions, actors, steps, responses, because, id, isOpen, suppression } = incident;
  const place = [...accounts, ...regions].map(shown).join(' ');
  return [
    leftAndRight([span(padEnd(severity.toUpperCase(), 8), ...SEVERITY_STYLES[severity]), '  ', span(shown(title), 'bold')], span(place, 'dim'), columns),
    ['  ', span(`${incident.first} to ${incident.last}  ${id}${isOpen ? '  open' : ''}`, 'dim')],
    ...actors.slice(0, 3).map((actor): Line => ['  by ', shown(actor)]),
    ...(because === undefined ? [] : [['  ', span(shown(because), 'dim')]]),
    ...steps.slice(0, MOST_STEPS).flatMap((step) => stepLines(step, columns)),
    ...(steps.length > MOST_STEPS ? [['    ', span(`… and ${count(steps.length - MOST_STEPS, 'more', 'more')}`, 'dim')]] : []),
    ...responses.flatMap((response) =>
      wrap(shown(response), columns - 9).map((text, index): Line => [index === 0 ? '  first  ' : '         ', span(text, 'green')]),
    ),
    ...(suppression === undefined
      ? []
      : [['  ', span(`suppressed by ${shown(suppression.owner)} until ${shown(suppression.expires)}: ${shown(suppression.reason)}`, 'dim')]]),
  ];
}

function stepLines({ time, rule, title, severity, what, evidence }: DetectionStep, columns: number): Line[] {
  const clock = span(time.slice(11, 19), 'dim');
  const indent = 14;
  if (rule === undefined || title === undefined || severity === undefined)
    return wrap(shown(what), columns - indent).map(
      (text, index): Line => (index === 0 ? ['    ', clock, '  ', span(text, 'dim')] : [' '.repeat(indent), span(text, 'dim')]),
    );
  const facts = `${shown(what)}${evidence.length > 1 ? `, ${count(evidence.length, 'event')}` : ''}`;
  return [
    leftAndRight(['    ', clock, '  ', shown(title)], span(`${shown(rule)}  ${severity}`, ...SEVERITY_STYLES[severity]), columns),
    ...wrap(facts, columns - indent).map((text): Line => [' '.repeat(indent), span(text, 'dim')]),
  ];
}

function undecided({ undecided: rows }: DetectionReport): Line[] {
  if (rows.length === 0) return [];
  return [
    [span('UNKNOWN', 'bold'), '   AWS left out of these events what the rules ask for'],
    ...rows.map(({ rule, title, events }): Line => ['  ', shown(title), span(`  ${shown(rule)}, ${count(events, 'event')}`, 'dim')]),
  ];
}

function ending({ leftOut, issues, gate }: DetectionReport): Line[] {
  return [
    ...(leftOut.length === 0 ? [] : [[span(`Not listed: ${leftOut.map(({ count: number, why }) => leftOutWords(number, why)).join(', ')}`, 'dim')]]),
    ...(issues.length === 0 ? [] : [[span(`${count(issues.length, 'problem')} of the input; see --format json`, 'yellow')]]),
    [span(`Gate: ${gate.outcome}`, 'bold', gate.exitCode === 0 ? 'green' : 'red'), `  ${shown(gate.reason)}`, span(`  (exit code ${gate.exitCode})`, 'dim')],
  ];
}
