// Holds the state while the program runs: actions change it, and all that it then lacks is read before it is drawn.
import type { Archive } from '../../archive/archive.ts';
import { rowsOf } from '../../archive/reports/read-reports.ts';
import { eraseRemains, removeReports } from '../../archive/reports/remove-reports.ts';
import { counted } from '../../base/grouped.ts';
import { UserError } from '../../base/user-error.ts';
import type { Lend } from '../outside/lend.ts';
import type { Effect, MarkChange, Outcome, OutsideRequest } from '../state/requests.ts';
import { isCorrecting, type State } from '../state/state.ts';
import type { Action } from '../update/actions.ts';
import { reduce } from '../update/reduce.ts';
import type { ArchiveThread } from './archive-thread.ts';
import { messageOf, outcomeOf } from './effects.ts';
import { forgetFailures, takeEffect } from './next-effect.ts';
import { isOutside, type Outside } from './outside.ts';

export class Session {
  private current: State;
  private readonly archive: Archive;
  private readonly thread: ArchiveThread | undefined;
  private readonly outside: Outside | undefined;
  private readonly listeners = new Set<() => void>();
  private lend: Lend | undefined;
  /** Files that are being written, by their names. */
  private readonly writing = new Set<string>();
  private readonly stop = new AbortController();

  /**
   * @param thread for archives so large that an answer may take longer than a frame
   * @param outside without it nothing is done there
   */
  constructor(archive: Archive, state: State, thread?: ArchiveThread, outside?: Outside) {
    this.archive = archive;
    this.thread = thread;
    this.outside = outside;
    this.current = this.settle(state);
  }

  /** Also for React's useSyncExternalStore, as the next one is. */
  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How the terminal is given to another program, once somebody has it to give. */
  setLend(lend: Lend): void {
    this.lend = lend;
  }

  /** What the action changed, and what that led to, is on the screen in one frame. */
  dispatch(action: Action): void {
    if (action.type === 'chain') {
      for (const one of action.actions) this.dispatch(one);
      return;
    }
    const before = this.current;
    this.current = this.settle(reduce(this.current, action));
    if (this.current !== before) for (const listener of this.listeners) listener();
  }

  /**
   * Once the other thread has ended: what waited for it, or could not be written before, is written.
   *
   * @returns what the reader loses, to be said when the screen has gone
   */
  finish(): UserError[] {
    const { requests, unwritten } = this.current;
    const lost: UserError[] = [];
    this.stop.abort();
    for (const name of this.writing)
      lost.push(new UserError(`${name} is not written`, 'It was not done yet. Nothing of it is left.'));
    const attempt = (effect: Effect, what: string) => {
      const outcome = outcomeOf(this.archive, effect);
      if (outcome.type === 'failed') lost.push(new UserError(`${what} could not be kept`, outcome.message));
    };
    const changes: MarkChange[] = [
      ...unwritten,
      ...requests.flatMap((request) => (request.type === 'mark' ? request.changes : [])),
    ];
    if (changes.length > 0) attempt({ type: 'mark', changes }, 'stars and read marks');
    for (const request of requests) {
      if (request.type === 'save') attempt(request, `the search “${request.name}”`);
      if (request.type === 'note') attempt(request, `the note “${request.text}”`);
      if (request.type === 'check-figure') attempt(request, 'what was found of a figure');
      if (request.type === 'tag') attempt(request, `the tags ${request.tags.join(', ')}`);
      if (request.type === 'set-bookmark') attempt(request, `the bookmark ${request.letter}`);
    }
    const notRemoved = this.carryOutRemovals();
    if (notRemoved) lost.push(notRemoved);
    if (isCorrecting(this.current)) {
      lost.push(
        new UserError(
          'the correction of a name was not done yet, and is given up',
          'Make it again, and stay until the last line says in how many reports.',
        ),
      );
    }
    this.current = { ...this.current, requests: [], unwritten: [] };
    return lost;
  }

  /** @returns why they could not be removed */
  private carryOutRemovals(): UserError | undefined {
    const { removals = [] } = this.current.list;
    if (removals.length === 0) return undefined;
    const numbers = removals.map(({ report }) => report);
    try {
      // One that is another report by now stays.
      const gone = rowsOf(this.archive, numbers).filter((row) => removals.some(({ id }) => id === row.id));
      removeReports(
        this.archive,
        gone.map(({ number }) => number),
      );
      eraseRemains(this.archive);
      return undefined;
    } catch (error) {
      return new UserError(`${counted(removals.length, 'report')} could not be removed`, messageOf(error));
    }
  }

  private settle(state: State): State {
    let settled = forgetFailures(state);
    const read = new Set<string>();
    for (let next = takeEffect(settled); next; next = takeEffect(settled)) {
      const { effect, rest } = next;
      const key = 'key' in effect ? `${effect.type} ${effect.key}` : undefined;
      // What does not fill the lack that it was read for would be read without end.
      if (key && read.has(key)) {
        settled = reduce(rest, { type: 'failed', effect, message: `The archive has no answer (${effect.type}).` });
        continue;
      }
      if (key) read.add(key);
      if (isOutside(effect)) {
        this.doOutside(effect);
        settled = rest;
        continue;
      }
      settled = reduce(rest, this.thread?.takes(effect) ? this.send(this.thread, effect) : this.do(effect));
    }
    return settled;
  }

  private do(effect: Effect): Outcome {
    return outcomeOf(this.archive, effect);
  }

  /** Its end is told, whatever the reader does meanwhile. */
  private doOutside(request: OutsideRequest): void {
    const { type } = request;
    const name = type === 'write-file' ? request.name : undefined;
    if (name !== undefined) this.writing.add(name);
    const around = {
      ...{ archive: this.archive, lend: this.lend, stop: this.stop.signal },
      tell: (text: string) => this.dispatch({ type: 'message', text }),
    };
    const done = () => name !== undefined && this.writing.delete(name);
    this.outside?.(request, around).then(
      (words) => {
        done();
        this.dispatch({ type: 'answered', answer: { type, words } });
      },
      (error) => {
        done();
        this.dispatch({ type: 'failed', effect: request, message: messageOf(error) });
      },
    );
  }

  /** The screen goes on with what it has. */
  private send(thread: ArchiveThread, effect: Effect): Action {
    thread.ask(effect).then(
      // Where there is no other thread to be had, this one does the work.
      (outcome) => this.dispatch(outcome ?? this.do(effect)),
      (error) => this.dispatch({ type: 'failed', effect, message: error.message }),
    );
    return { type: 'sent', effect };
  }
}
