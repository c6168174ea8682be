// What most parts are given: the window's short words, and the one way out.
import type { Action } from '../bindings';
import type { Labels } from '../labels';

export type Act = (action: Action) => void;
export interface Common {
  labels: Labels;
  act: Act;
}
