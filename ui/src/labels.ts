// The window's own short words, by name. The words themselves stand in `src-tauri/core/words/<language>/window.ftl`;
// a test compares the two lists.
export const LABELS = [
  'allSteps',
  'aloud',
  'cameBack',
  'close',
  'copied',
  'dropLetGo',
  'evidence',
  'hideSteps',
  'hideThem',
  'lost',
  'organization',
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
