import type { AuditResult, Fault, Notice } from '../../model/index.ts';
import { escaped, sentence } from './message.ts';
import { toUri } from './uri.ts';

/** The run as readers see it: notices and cuts as notifications, faults as errors that make the run unsuccessful. */
export function invocationOf({ notices, faults }: AuditResult, notes: readonly string[]): Record<string, unknown> {
  const notifications = [
    ...faults.map(faultNotification),
    ...notices.map(noticeNotification),
    ...notes.map((note) => ({ level: 'warning', descriptor: { id: 'limit' }, message: { text: sentence(note) } })),
  ];
  return { executionSuccessful: faults.length === 0, ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}) };
}

function noticeNotification({ kind, message, file, line }: Notice): Record<string, unknown> {
  return { level: 'warning', descriptor: { id: kind }, message: { text: sentence(escaped(message)) }, ...locations(file, line) };
}

function faultNotification({ stage, rule, file, message }: Fault): Record<string, unknown> {
  const where = rule === undefined ? stage : `${stage}, rule ${rule}`;
  return {
    level: 'error',
    descriptor: { id: 'fault' },
    message: { text: sentence(escaped(`Internal fault in ${where}: ${message}`)) },
    ...locations(file, undefined),
  };
}

function locations(file: string | undefined, line: number | undefined): Record<string, unknown> {
  if (file === undefined) return {};
  const region = line === undefined ? {} : { region: { startLine: line } };
  return { locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) }, ...region } }] };
}
