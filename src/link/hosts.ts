import type { Value } from '../model/index.ts';

/**
 * The host of a URL (`api.stripe.com`). With a base a relative URL has the base's host, and none is known where the base is not.
 * Without a base: the path as written (`/api/orders`), and `file:` for what lies beside the code.
 */
export function hostOf(value: Value | undefined, base: Value | undefined): string | undefined {
  if (value === undefined) return base === undefined ? undefined : hostOf(base, undefined);
  if (value.v === 'library' && value.facts.url) return hostOf(value.facts.url, value.facts.base ?? base);
  if (value.v === 'either') {
    const hosts = [...new Set(value.of.map(one => hostOf(one, base)))];
    return hosts.length === 1 ? hosts[0] : undefined;
  }
  const text = urlText(value);
  if (text === undefined || text === '' || text.startsWith(HOLE)) return undefined;
  const host = /^\w+:\/\/([^/?#\u0000]+)/.exec(text)?.[1];
  if (host !== undefined) return host;
  // `./font.ttf`, `@/public/font.ttf`: beside the code, as bundlers and path aliases have it.
  if (/^(\.\.?|@|~)\//.test(text) && (base === undefined || urlText(base) === undefined)) return 'file:';
  if (base !== undefined) return hostOf(base, undefined);
  return text.startsWith('/') ? text.replaceAll(HOLE, '…') : undefined;
}

/** Stands for a part of a text that is not known. */
const HOLE = '\u0000';

function urlText(value: Value): string | undefined {
  if (value.v === 'literal') return String(value.value ?? '');
  return value.v === 'text' ? value.parts.map(part => (typeof part === 'string' ? part : HOLE)).join('') : undefined;
}
