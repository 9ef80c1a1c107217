import { defineAdapter } from '../../model/index.ts';

const run = {
  effect: 'recv.op', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client', verb: 'recv.verb', deadline: 'recv.deadline',
} as const;
const one = { if: { 'recv.one': true } } as const;
const many = { if: { 'recv.op': 'db.read', 'recv.one': 'absent', 'recv.head': 'absent' } } as const;
const counted = { if: { 'recv.op': 'db.read', 'recv.head': 'present' } } as const;
const selected = { if: { 'recv.op': 'db.write', 'recv.selected': true } } as const;
const written = { if: { 'recv.op': 'db.write', 'recv.selected': 'absent' } } as const;

/** A builder over PostgREST: each awaited chain is one request to the database's HTTP front. */
export default defineAdapter({
  name: 'supabase',
  title: 'Supabase',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-helpers-nextjs', '@supabase/auth-helpers-remix', '@supabase/postgrest-js'],
  language: 'typescript',
  states: [
    ['@supabase/supabase-js createClient', 'Client', { url: 'arg0' }],
    ['type @supabase/supabase-js SupabaseClient', 'Client'],
    ['new @supabase/supabase-js SupabaseClient', 'Client', { url: 'arg0' }],
    ['@supabase/ssr createServerClient|createBrowserClient', 'Client', { url: 'arg0' }],
    [
      '@supabase/auth-helpers-nextjs createServerComponentClient|createRouteHandlerClient|createMiddlewareClient|createServerActionClient|createClientComponentClient|createPagesServerClient|createPagesBrowserClient|createServerSupabaseClient|createMiddlewareSupabaseClient',
      'Client',
    ],
    ['@supabase/auth-helpers-remix createServerClient|createBrowserClient', 'Client'],
    ['new @supabase/postgrest-js PostgrestClient', 'Client'],
    ['Client.schema', 'Self'],
    ['Client.from', 'Table', { table: 'arg0', client: 'recv' }],
    ['Client.rpc', 'Query', { op: 'db.read', table: 'arg0', data: 'arg1', verb: 'name', client: 'recv' }],
    ['Table.select', 'Query', { op: 'db.read', columns: 'arg0', head: 'arg1.head', verb: 'name' }],
    ['Table.insert|upsert|update', 'Query', { op: 'db.write', data: 'arg0', verb: 'name' }],
    ['Table.delete', 'Query', { op: 'db.write', verb: 'name' }],
    ['Query.select', 'Self', { columns: 'arg0', selected: true }],
    ['Query.single|maybeSingle', 'Self', { one: true }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.range', 'Self', { limit: 'arg1' }],
    ['Query.abortSignal', 'Self', { deadline: 'arg0' }],
    ['Query.eq|neq|gt|gte|lt|lte|like|ilike|is|in|contains|containedBy|overlaps|textSearch|match|not|or|filter', 'Self', { where: 'args' }],
    ['Query.*', 'Self'],
    ['get Client.storage', 'Storage'],
    ['Storage.from', 'Bucket', { bucket: 'arg0' }],
  ],
  values: [
    ['get Row|Rows.data', 'recv'],
    ['get Row|Rows.count|error|status', 'opaque'],
  ],
  effects: [
    ['await Query', { ...run, gives: 'row' }, one],
    ['await Query', { ...run, gives: 'rows' }, many],
    ['await Query', { ...run, gives: 'count' }, counted],
    ['await Query', { ...run, gives: 'rows' }, selected],
    ['await Query', { ...run, gives: 'count' }, written],
    // Sessions are read from the cookie; a user is asked from the auth server. `getClaims` asks only for keys it has not seen.
    ['Client.auth.getUser|signInWithPassword|signUp|signOut|signInWithOtp|verifyOtp|refreshSession|exchangeCodeForSession|updateUser|resetPasswordForEmail', { effect: 'http', target: 'recv.url', verb: 'name', handle: 'recv' }],
    ['Client.auth.admin.*', { effect: 'http', target: 'recv.url', verb: 'name', handle: 'recv' }],
    ['Client.functions.invoke', { effect: 'http', target: 'recv.url', verb: 'name', data: 'arg1.body', handle: 'recv' }],
    ['Bucket.upload|download|update|move|copy|remove|list|createSignedUrl|createSignedUrls|createSignedUploadUrl|uploadToSignedUrl|info|exists', { effect: 'file', target: 'recv.bucket', verb: 'name', handle: 'recv' }],
  ],
});
