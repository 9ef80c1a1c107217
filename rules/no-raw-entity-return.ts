import { z } from 'zod';
import { defineRule, step } from '../src/model/index.ts';
import type { BackendModel, Entry, EntryKind, RowsValue } from '../src/model/index.ts';

const options = z.object({
  secrets: z.array(z.string()).default([]).describe('Further column names that must not leave the service.'),
  allowTables: z.array(z.string()).default([]).describe('Tables whose rows are public as they are.'),
});

/** Column names that hold secrets, in any spelling (`passwordHash`, `password_hash`): compared in lower case without underscores. */
const SECRET = /^(.*password.*|.*passwd.*|pwd|hash|(pass|pw|pin|otp|key|code|token|secret|refresh|reset).*hash|salt|.*token|.*secret.*|.*apikey|privatekey|accesskey|otp|otpcode|totp.*|ssn|taxid|nationalid|pin|(access|invite|invitation|join|recovery|verification)code|cvv|cvc|cardnumber|iban|recoverycodes?|backupcodes?)$/;

/** Names that speak of a secret without holding it: `passwordChangedAt`, `hasPassword`, `secretConfigured`. */
const ABOUT_A_SECRET = /^(is|has|max|min|needs|must|use)(_|[A-Z])|(_at|At|[eE]xpires?|[eE]xpiry|[cC]onfigured|[eE]nabled|[rR]equired|[cC]hanged|[cC]ount|[hH]int|[tT]ype|[pP]olicy|[lL]ength|[vV]ersion|[aA]ttempts)$/;

/** Kinds whose response leaves the service as it is; a GraphQL schema names its fields, a page renders. */
const OUTGOING: readonly EntryKind[] = ['http', 'action', 'rpc', 'webhook'];

export default defineRule({
  id: 'no-raw-entity-return',
  title: 'Whole database row in a response',
  standards: ['A9', 'B5', 'B25'],
  category: 'api',
  severity: 'warning',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['handlers'],
  options,
  docs: {
    what: 'Reports a response, action result or procedure output that contains whole database rows: no select, mapper, serializer or output schema between the read and the answer. Without a column that looks secret it is a remark only.',
    why: 'The table becomes the contract: a column added for internal use is public the same day, a renamed one breaks clients, and password hashes and tokens leave with the rest.',
    instead: 'Name the fields that leave: a `select` in the query, a mapper to a response type, or an output schema on the endpoint.',
    prelude: 'express-prisma',
    bad: `import { Router } from 'express';
import { prisma } from './db.js';

export const users = Router();

users.get('/users/:id', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: Number(req.params.id) } });
  res.json(user);
});
`,
    good: `import { Router } from 'express';
import { prisma } from './db.js';

export const users = Router();

users.get('/users/:id', async (req, res) => {
  const user = await prisma.user.findUnique({
    where: { id: Number(req.params.id) },
    select: { id: true, name: true },
  });
  res.json(user);
});
`,
    silent: [
      'a projection at any step: select, mapper, DTO, serializer, output schema',
      'single fields of a row, and rows from which columns were taken away until no secret was left',
      'GraphQL resolvers and pages, whose schema or markup names the fields',
      'values whose origin is not known',
    ],
    precision: { read: 237, true: 230 },
  },

  *check({ model, options }) {
    const seen = new Set<string>();
    const label = labels(model);
    for (const entry of model.entries) {
      if (!OUTGOING.includes(entry.kind)) continue;
      for (const response of entry.responses) {
        if (model.roleOf(response.at.file) !== 'source') continue;
        for (const { rows, path } of model.wholeRows(response.value)) {
          const key = `${entry.handler?.id ?? entry.label} ${rows.table} ${rows.from.file}:${rows.from.span.join(',')}`;
          if (seen.has(key) || options.allowTables.includes(rows.table)) continue;
          seen.add(key);
          const secrets = secretColumns(model, rows, options.secrets);
          if (rows.without && rows.without.length > 0 && secrets.length === 0) continue;
          yield {
            at: response.at,
            message: `${label(entry)} answers with ${wholeRowsText(rows, path)}${secrets.length > 0 ? `, ${listed(secrets)} included` : ''}`,
            because: [step(entry, label(entry)), { at: rows.from, note: `every column of ${rows.table} is read` }, ...response.steps, step(response, 'the answer')],
            target: rows.table,
            ...(secrets.length === 0 && { mild: true }),
          };
        }
      }
    }
  },
});

/** `GET /users`; a function that serves several methods is named by its path, because an answer may be of any of them. */
function labels(model: BackendModel): (entry: Entry) => string {
  const served = new Map<string, number>();
  for (const { handler } of model.entries) if (handler) served.set(handler.id, (served.get(handler.id) ?? 0) + 1);
  return (entry) => ((served.get(entry.handler?.id ?? '') ?? 1) > 1 ? entry.path : entry.label);
}

function wholeRowsText(rows: RowsValue, path: string): string {
  const name = rows.table === '?' ? 'database' : rows.table;
  const what = rows.many ? `whole ${name} rows` : `a whole ${name} row`;
  return path ? `${what} in \`${path}\`` : what;
}

function secretColumns(model: BackendModel, rows: RowsValue, more: readonly string[]): string[] {
  const columns = model.table(rows.table)?.columns ?? [];
  const names = columns.map((column) => column.name).filter((name) => !rows.without?.includes(name));
  return names.filter((name) => more.includes(name) || isSecret(name));
}

function isSecret(name: string): boolean {
  return SECRET.test(name.replaceAll('_', '').toLowerCase()) && !ABOUT_A_SECRET.test(name);
}

/** `a`, `a and b`, `a, b and 2 more`. */
function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

