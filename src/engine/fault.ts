import { printable } from '../model/index.ts';

/** `src/link/members.ts:56` of a stack line, from the sources as from the build; the engine only asks. */
const OWN_PLACE = /[/\\]((?:src[/\\](?!engine\b)|rules)[/\\][\w./\\-]+\.[jt]s:\d+)/;
/** Folders of this package or of what it needs: what stands before them is a path of the machine. */
const BEFORE_OWN = /(?:file:\/\/)?(?:[A-Za-z]:)?[/\\][^\s'"`]*?[/\\](?=(?:node_modules|dist|src|rules)[/\\])/g;

/** A defect of ours in one line, with the place in our code where it showed, and without a path of the machine. */
export function faultMessage(error: unknown, root?: string): string {
  if (!(error instanceof Error)) return printable(String(error));
  const said = `${error.name}: ${error.message.split('\n')[0]!}`;
  const told = root === undefined ? said : said.replaceAll(`${root}/`, '').replaceAll(root, '.');
  const place = OWN_PLACE.exec(error.stack ?? '')?.[1];
  return printable(`${told.replace(BEFORE_OWN, '')}${place === undefined ? '' : ` (${place})`}`);
}
