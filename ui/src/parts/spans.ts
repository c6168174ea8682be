// Cuts a sentence into what is drawn: a value and its differing parts stay together, and break after "/" only.
import type { Span } from '../bindings';

export type Piece =
  | { kind: 'text' | 'strong' | 'menu'; text: string }
  | { kind: 'value'; parts: Letters[] };
export interface Letters {
  text: string;
  differs: boolean;
  /** White space that must be seen: all of it in a difference, at the ends of a value. */
  blank: boolean;
  /** A line may break after this. */
  breaks: boolean;
}

export function pieces(spans: Span[]): Piece[] {
  const drawn: Piece[] = [];
  for (const span of spans) {
    if (span.kind !== 'value' && span.kind !== 'difference') {
      drawn.push({ kind: span.kind, text: span.text });
      continue;
    }
    const before = drawn.at(-1);
    const parts = letters(span.text, span.kind === 'difference');
    if (before?.kind === 'value') before.parts.push(...parts);
    else drawn.push({ kind: 'value', parts });
  }
  return drawn;
}

/** A request's path: a line may break after "/", "?", "&" and an encoded blank, never inside a word. */
export function path(text: string): Letters[] {
  return text
    .split(/(?<=[/?&]|%20)/)
    .map((part) => ({ text: part, differs: false, blank: false, breaks: /([/?&]|%20)$/.test(part) }));
}

/** Bytes as a certificate's fingerprint is written: the one long value that may break elsewhere, after ":". */
const FINGERPRINT = /^[0-9A-F]{2}(:[0-9A-F]{2}){7,}$/i;

export function letters(text: string, differs: boolean): Letters[] {
  if (FINGERPRINT.test(text)) {
    return (text.match(/..:?/g) ?? []).map((byte) => ({ text: byte, differs, blank: false, breaks: byte.endsWith(':') }));
  }
  const cut = differs ? /(\s|\/)/ : /(^\s+|\s+$|\/)/;
  const found: Letters[] = [];
  for (const part of text.split(cut)) {
    if (part === '') continue;
    const before = found.at(-1);
    if (part === '/' && before && !before.blank) {
      before.text += part;
      before.breaks = true;
      continue;
    }
    const blank = /^\s+$/.test(part);
    for (const one of blank ? part : [part]) found.push({ text: one, differs, blank, breaks: part === '/' });
  }
  return found;
}
