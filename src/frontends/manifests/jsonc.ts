/**
 * Reads JSON that may hold comments and trailing commas (tsconfig, bun.lock). Throws a SyntaxError for anything else that is not JSON.
 */
export function readJsonc(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '').replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (token) => (token.startsWith('"') ? token : ' '));
  const exact = bare.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (token) => (token === ',' ? '' : token));
  return JSON.parse(exact);
}
