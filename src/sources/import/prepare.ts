// A report that is yet to be made in; the report, and what is named in it, ready to be written, out.

import type { Namer } from '../../archive/names/namer.ts';
import type { Named } from '../../archive/reports/add-reports.ts';
import { UserError } from '../../base/user-error.ts';
import { readReport } from '../../report/read.ts';
import type { Report } from '../../report/report.ts';
import { type ReportRecord, reportOf } from '../records/record.ts';
import type { Found } from './read-records.ts';

export type Task = Exclude<Found, { error: UserError }>;

/** Plain values alone: it passes from thread to thread. `entities` are those that have not been told of before. */
export type Prepared = { path: string; place: string } & (
  | (Named & { report: Omit<Report, 'tokens'>; about: About })
  | { problem: string; advice: string }
);

/** What the record says beside the report. */
export type About = Pick<ReportRecord, 'unreadDate' | 'starred' | 'read'>;

/** Makes reports of tasks, in their order. */
export type Prepare = (tasks: Task[]) => Promise<Prepared[]>;

export function makePrepare(recognise: Namer['recognise']): Prepare {
  const told = new Set<string>();
  return async (tasks) => {
    const prepared: Prepared[] = [];
    for (const task of tasks) prepared.push(await prepareOne(task, recognise, told));
    return prepared;
  };
}

async function prepareOne(task: Task, recognise: Namer['recognise'], told: Set<string>): Promise<Prepared> {
  const { path, place } = task;
  try {
    const { tokens: _, ...report } = await makeReport(task);
    const { mentions, entities } = recognise({ ...report, tokens: [] });
    const fresh = entities.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return { path, place, report, mentions, entities: fresh, about: aboutOf(task) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { path, place, problem: error.message, advice: error.advice };
  }
}

async function makeReport(task: Task): Promise<Report> {
  const { path, place } = task;
  if ('record' in task)
    return reportOf(task.record, place ? `${path}#${task.record.id ?? place.replace(' ', '-')}` : path);
  return atItsAddress(await readReport(task.bytes, path), path);
}

/** A page that was saved says where it stood: the same page may come in a feed too. The address of a whole site says nothing. */
function atItsAddress(report: Report, path: string): Report {
  const [source] = report.sources;
  const isPage = /\.x?html?$/i.test(path) && source?.url !== undefined && URL.parse(source.url)!.pathname !== '/';
  return isPage ? { ...report, origin: source.url! } : report;
}

function aboutOf(task: Task): About {
  if (!('record' in task)) return {};
  const { unreadDate, starred, read } = task.record;
  return { ...(unreadDate && { unreadDate }), ...(starred && { starred }), ...(read && { read }) };
}
