// Larger text by key, for a shared screen: Ctrl (or Cmd) with +, - and 0.
const LARGEST = 3;

export function enlarge(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const root = document.documentElement;
  const now = Number(root.dataset.text ?? 0);
  const next = { '+': now + 1, '=': now + 1, '-': now - 1, '0': 0 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  root.dataset.text = String(Math.min(LARGEST, Math.max(0, next)));
}
