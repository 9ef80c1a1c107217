import { printable } from '../../model/index.ts';

/** Ends with a full stop, as the SARIF conventions ask of every message. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Text for a SARIF message, where `[`, `]` and the backslash are markup and `{0}` a placeholder. */
export function escaped(text: string): string {
  return printable(text).replace(/[\\[\]]/g, '\\$&').replace(/\{(\d+)\}/g, '{{$1}}');
}
