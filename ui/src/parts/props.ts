// What most parts are given: the window's short words, and the one way out. And what long lists ask with.
import type { Action, RosterRows } from '../bindings';
import type { Labels } from '../labels';

export type Act = (action: Action) => void;
export interface Common {
  labels: Labels;
  act: Act;
}

/** Some people of the list that a search and a filter leave; null where no list is. */
export type AskRows = (query: string, filter: string, offset: number, count: number) => Promise<RosterRows | null>;
