import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Notice } from '../model/index.ts';
import { causeOf } from './notices.ts';

/** Bytes. The largest file of twenty-five real backends has 0.53 MB; what is larger is data. */
export const LARGEST_FILE = 1_500_000;
/** Bytes looked at for NULs. */
const BINARY_PROBE = 8_192;
/** Real source holds a stray NUL in a string now and then; binary data holds many, or is no UTF-8 either. */
const BINARY_SHARE = 0.01;

/**
 * Reads a file as text: byte order mark stripped, bytes that are no UTF-8 replaced (and noticed).
 * Returns undefined, with a notice, for what is no text. Throws nothing.
 */
export function readText(absolute: string, file: string, notices: Notice[], largest = LARGEST_FILE): string | undefined {
  try {
    const { size } = statSync(absolute);
    if (size > largest) {
      notices.push({ kind: 'too-large', file, message: `Larger than ${largest / 1e6} MB, not read` });
      return undefined;
    }
    return decode(readFileSync(absolute), file, notices);
  } catch (error) {
    notices.push({ kind: 'unreadable', file, message: `Cannot be read (${causeOf(error)})` });
    return undefined;
  }
}

function decode(bytes: Buffer, file: string, notices: Notice[]): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').replace(/^\uFEFF/, '');
  if (isBinary(bytes)) {
    notices.push({ kind: 'binary', file, message: 'Binary content, not read' });
    return undefined;
  }
  if (!isUtf8(bytes)) notices.push({ kind: 'encoding', file, message: 'Not UTF-8; unreadable bytes were replaced' });
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isBinary(bytes: Buffer): boolean {
  const probe = bytes.subarray(0, BINARY_PROBE);
  if (!probe.includes(0)) return false;
  const nuls = probe.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return nuls > probe.length * BINARY_SHARE || !isUtf8(bytes);
}
