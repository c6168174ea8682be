// The window's own short words, by name. The words themselves stand in `src-tauri/core/words/<language>/window.ftl`;
// a test compares the two lists.
export const LABELS = [
  'after',
  'allSteps',
  'aloud',
  'before',
  'cameBack',
  'close',
  'copied',
  'dropLetGo',
  'empty',
  'evidence',
  'groupsShown',
  'hideSteps',
  'hideThem',
  'is',
  'lost',
  'mustBe',
  'noGroup',
  'organization',
  'peopleShown',
  'place',
  'practice',
  'readText',
  'legend',
  'showSteps',
  'showThem',
  'sent',
  'shouldBe',
  'skip',
  'stillOpen',
  'weSaw',
  'whatToDo',
  'whyItMatters',
] as const;

export type LabelId = (typeof LABELS)[number];
export type Labels = { [key in string]: string };

/** The word for `id`; its own name while a language lacks it, so that the gap is seen. */
export function label(labels: Labels, id: LabelId): string {
  return labels[id] ?? id;
}

/** A number as it is written where the page's language is spoken. */
export const written = (count: number) => count.toLocaleString(document.documentElement.lang || 'en');

/** "People shown: 12 of 400": the label's two places filled in. */
export function counted(labels: Labels, id: 'groupsShown' | 'peopleShown', shown: number, all: number): string {
  return label(labels, id).replace('%n', written(shown)).replace('%m', written(all));
}
