// Literal views for the tests and the preview: what the core would answer, written by hand, each subject in its file.
import type { View } from './bindings';
import { keyPair, values } from './fixtures/application';
import { say, view } from './fixtures/build';
import { crossing, readBack } from './fixtures/crossing';
import { emptyExport, fileRight, goOn, manyFindings, oneFinding } from './fixtures/export';
import { choose, firstTime, homeLeft, returning } from './fixtures/home';
import { groups, roster, rosterEmpty } from './fixtures/people';
import { questions } from './fixtures/start';
import { look, lookDone, lookHalf, rehearse, token } from './fixtures/sync';
import { changes, told } from './fixtures/told';

export { keyPair, values } from './fixtures/application';
export { copy, press, say } from './fixtures/build';
export { crossing, readBack } from './fixtures/crossing';
export { emptyExport, goOn, manyFindings, oneFinding, slash } from './fixtures/export';
export { choose, firstTime, homeLeft } from './fixtures/home';
export { questions } from './fixtures/start';

export const trouble = view(values.screen, { trouble: say('The disk is full, so your last answer is not saved. Make room, then answer again.') });

/** Every screen by name: `preview.html?screen=…`, and what the accessibility test goes through. */
export const screens: { [name: string]: View } = {
  firstTime,
  returning,
  choose,
  questions,
  values,
  emptyExport,
  oneFinding,
  manyFindings,
  fileRight,
  crossing,
  readBack,
  keyPair,
  goOn,
  trouble,
  token,
  look,
  'look-half': lookHalf,
  'look-done': lookDone,
  rehearse,
  'home-left': homeLeft,
  told,
  changes,
  groups,
  roster,
  'roster-empty': rosterEmpty,
};
