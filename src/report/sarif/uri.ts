/** A root-relative path as a relative URI: each segment percent-encoded, so that `#`, `?`, spaces and brackets survive. */
export function toUri(path: string): string {
  const uri = path.split('/').map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))).join('/');
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri;
}
