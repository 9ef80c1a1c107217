/** One rule of the catalogue: built already (then a rule of the same id exists) or planned. */
export interface PlannedRule {
  readonly id: string;
  /** A few words, as the title of a finding. */
  readonly title: string;
  /** Ids of the standards it checks. */
  readonly standards: readonly string[];
  /** The preset it is meant for; it joins `recommended` only after its precision was measured. */
  readonly preset: 'recommended' | 'strict' | 'evidence';
  readonly group: string;
}

const GROUPS: Readonly<Record<string, readonly (readonly [id: string, preset: 'R' | 'S' | 'E', standards: string, title: string])[]>> = {
  'Data access': [
    ['no-n-plus-one', 'R', 'A15 B10 E1', 'Query runs once per row'],
    ['no-unbounded-concurrency', 'R', 'A10', 'Parallel work without an upper limit'],
    ['require-transaction', 'R', 'A16 C19 D14 E2', 'Several writes without a transaction'],
    ['no-root-client-in-transaction', 'R', 'A16', 'Statement leaves the open transaction'],
    ['no-io-in-transaction', 'R', 'A37 E22', 'Network call while a transaction is open'],
    ['no-check-then-insert', 'R', 'A17 E3 B13', 'Look-up before insert instead of a constraint'],
    ['no-read-modify-write', 'R', 'E5 A19 B16 E4', 'Value read, changed and written back'],
    ['require-pagination', 'R', 'A18 A10 C10', 'List endpoint without a limit'],
    ['cap-page-size', 'R', 'A18 A21', 'Client chooses any page size'],
    ['no-offset-pagination', 'S', 'B14', 'Paging by offset on a growing table'],
    ['no-raw-entity-return', 'R', 'A9 B5 B25', 'Database row answered as it is'],
    ['no-dual-write', 'R', 'A40 B3 E6', 'Write and publish can come apart'],
    ['require-index', 'S', 'B29', 'Filter or order without an index'],
    ['no-lazy-relations', 'S', 'B26', 'ORM does work behind your back'],
    ['no-interpolated-sql', 'R', 'B31 C23', 'SQL put together from text'],
    ['complete-outbox', 'R', 'E24 A40', 'Outbox lacks one of its parts'],
    ['narrow-repository', 'S', 'C22', 'Repository takes any filter'],
    ['respect-table-ownership', 'S', 'B4', 'Module queries a table of another'],
    ['require-affected-rows-check', 'S', 'B16 E4', 'Versioned update ignores its count'],
  ],
  'Schema and migrations': [
    ['no-uuid-v4-primary-key', 'R', 'B9 D13', 'Random UUID as primary key'],
    ['require-foreign-key', 'R', 'B13', 'Relation without a constraint'],
    ['require-fk-index', 'R', 'B29', 'Foreign key without an index'],
    ['require-unique-constraint', 'S', 'A17 B13', 'Key in code, not in the schema'],
    ['require-timestamptz', 'S', 'D13', 'Timestamp without time zone'],
    ['require-version-column', 'S', 'A19 B16 E4', 'Concurrent updates can overwrite each other'],
    ['no-locking-migration', 'R', 'B15 D38', 'Migration blocks a live table'],
    ['no-breaking-migration', 'R', 'B15 D38 E31', 'Migration removes what code still uses'],
    ['require-reversible-migration', 'S', 'A44 E31', 'Migration cannot be undone'],
    ['no-schema-sync', 'R', 'C21 D12 B26', 'Schema changed without a migration'],
    ['no-migrate-on-start', 'S', 'D38', 'Serving process runs migrations'],
    ['no-schema-drift', 'S', 'D12', 'Schema is ahead of its migrations'],
  ],
  'API boundary': [
    ['thin-handlers', 'R', 'A11 D3 A8', 'Handler holds business logic'],
    ['validate-at-boundary', 'R', 'A1 B6 D7 E7 C20 C23', 'Input used before it is parsed'],
    ['bound-input', 'S', 'A21', 'Input schema without bounds'],
    ['no-error-with-success-status', 'R', 'A12', 'Failure answered with success'],
    ['consistent-errors', 'S', 'A5 B11 C8 D6 E8', 'Errors in more than one form'],
    ['no-error-leak', 'R', 'A48 D32', 'Internal error shown to the client'],
    ['require-response-schema', 'S', 'A9 B25 C7', 'Endpoint without a declared output'],
    ['version-api', 'S', 'C6 D5 E10', 'Public endpoint without a version'],
    ['require-idempotency-key', 'S', 'A2 B12 C9 D24 E11', 'Repeated POST acts twice'],
    ['complete-idempotency', 'R', 'E12 B12', 'Idempotency handling lacks a part'],
    ['stream-files', 'R', 'A20', 'Whole file held in memory'],
    ['explicit-cache-control', 'S', 'A33', 'No word about caching'],
    ['match-openapi', 'S', 'D4', 'Routes and contract differ'],
  ],
  'Security': [
    ['require-authorization', 'R', 'A14 A46 C24 D9', 'Write open to anyone'],
    ['no-unscoped-access', 'R', 'A14', 'Record reached without an owner check'],
    ['verify-webhook', 'R', 'A23', 'Webhook acts before its signature is checked'],
    ['deduplicate-webhook', 'S', 'A23 E19', 'Repeated webhook acts twice'],
    ['require-rate-limit', 'R', 'A29 B23 C25 D10 E32', 'Sensitive endpoint without a limit'],
    ['require-body-limit', 'R', 'A30 A21 E32', 'Request body without a size limit'],
    ['require-security-headers', 'R', 'A31 D11', 'Security headers are missing'],
    ['no-permissive-cors', 'R', 'A32', 'Any origin may call'],
    ['require-csrf-protection', 'R', 'D10', 'Cookie session without CSRF protection'],
    ['no-weak-token', 'R', 'B7 D8', 'Token is easy to forge or never ends'],
    ['no-hardcoded-secret', 'R', 'B30 C12 D35', 'Secret in the code'],
    ['no-committed-env', 'R', 'C13 D35', 'Environment file in the repository'],
    ['no-sensitive-logs', 'R', 'C18 D40', 'Private data in logs'],
    ['require-tls', 'R', 'D40', 'Connection without certificate checks'],
  ],
  'Resilience': [
    ['require-timeout', 'R', 'A3 A22 D21 E21', 'Outbound call without a deadline'],
    ['timeout-budget', 'S', 'E21 A3', 'Inner deadline outlasts the outer'],
    ['bounded-retries', 'R', 'A41 A39 E13 D14', 'Retry without stop, backoff or jitter'],
    ['no-unsafe-retry', 'R', 'A42 E13', 'Retry repeats a side effect'],
    ['require-circuit-breaker', 'S', 'A4 A36 B22 E22', 'Failing dependency is called on and on'],
    ['no-swallowed-error', 'R', 'A6 C17', 'Failure disappears in a catch'],
    ['handle-partial-failure', 'S', 'A6 E22', 'Extra step can fail a finished request'],
    ['explicit-pool', 'S', 'A38 D22', 'Connection pool left to chance'],
    ['isolate-dependencies', 'S', 'A37', 'Unlike dependencies share one pool'],
    ['propagate-cancellation', 'S', 'A28', 'Cancellation stops half way'],
    ['graceful-shutdown', 'R', 'E30', 'Process ends without draining'],
    ['cache-discipline', 'S', 'D16 D17 E14 E15 A39', 'Cache entry without expiry, scope or fallback'],
  ],
  'Work off the request path': [
    ['no-slow-work-in-handler', 'R', 'A7 E16', 'Slow work while the client waits'],
    ['no-floating-work', 'R', 'A24', 'Work that nobody waits for'],
    ['no-blocking-io', 'R', 'A15', 'Blocking call in request code'],
    ['job-retry-policy', 'R', 'D25 E18 A41', 'Job without retries and backoff'],
    ['dead-letter', 'S', 'D26 E18', 'Failed jobs vanish'],
    ['idempotent-consumer', 'S', 'E19 D25 A23', 'Repeated message acts twice'],
    ['versioned-payload', 'S', 'E17', 'Message without a versioned schema'],
    ['report-progress', 'S', 'D27', 'Long job gives no sign of life'],
  ],
  'Architecture': [
    ['no-cross-slice-imports', 'R', 'B2', 'Slice reaches into another slice'],
    ['no-horizontal-layers', 'S', 'B1', 'Folders by layer, not by feature'],
    ['layer-direction', 'R', 'C2 C4 D1', 'Import against the layers'],
    ['pure-domain', 'R', 'A8 C3 C5 D1 D2', 'Domain code knows about transport'],
    ['small-shared-kernel', 'S', 'B2', 'Business nouns in shared code'],
    ['no-request-state-in-globals', 'R', 'A13', 'Request data kept in a global'],
    ['typed-errors', 'S', 'D31', 'Bare error crosses a boundary'],
    ['validate-env', 'R', 'B24 C11 C14', 'Environment read without a schema'],
  ],
  'Observability': [
    ['structured-logging', 'R', 'A26 B19 C15 D18 E25', 'Log line instead of a log record'],
    ['require-request-id', 'R', 'A25 C16 E9', 'Requests cannot be followed'],
    ['require-error-handler', 'R', 'A27', 'Errors reach no handler'],
    ['require-health-endpoints', 'R', 'A34 B21 D37 E29', 'No liveness or readiness'],
    ['cheap-liveness', 'R', 'A34 B21', 'Liveness depends on others'],
    ['require-tracing', 'S', 'B20 D20 E27', 'No traces across calls'],
    ['require-metrics', 'S', 'A35 D19 E26', 'No latency distribution'],
    ['log-failure-context', 'S', 'C17', 'Error logged without context'],
  ],
  'Next.js server actions': [
    ['validate-server-action', 'R', 'A46', 'Server action trusts its arguments'],
    ['authorize-server-action', 'R', 'A46', 'Server action acts for anyone'],
    ['idempotent-server-action', 'S', 'A47', 'Double submit acts twice'],
    ['revalidate-after-mutation', 'R', 'A50', 'Page stays stale after a write'],
    ['pending-state', 'S', 'A49', 'Form without a pending state'],
  ],
  'AI': [
    ['validate-llm-output', 'R', 'B18', 'Model output used unchecked'],
    ['vector-ready', 'E', 'B17', 'Embeddings in untyped columns'],
  ],
  'Tests, delivery, evidence': [
    ['test-failure-paths', 'S', 'B28 C29', 'Entry without a failure test'],
    ['test-entries', 'S', 'B27 C27 C28 D28', 'Entry that no test reaches'],
    ['deterministic-tests', 'S', 'C30', 'Test depends on time, chance or network'],
    ['ci-gates', 'R', 'C31 D34 D35', 'Checks missing from CI'],
    ['deploy-probes', 'S', 'D37', 'Deployment without probes'],
    ['practice-evidence', 'E', 'A43 A44 A45 B8 B17 C1 C26 D5 D15 D23 D26 D29 D30 D33 D36 D39 D40 D41 E20 E23 E28 E33 E34', 'Evidence of a practice'],
  ],
};

const PRESETS = { R: 'recommended', S: 'strict', E: 'evidence' } as const;

/** Every rule this product is to have, by group. */
export const catalogue: readonly PlannedRule[] = Object.entries(GROUPS).flatMap(([group, rows]) =>
  rows.map(([id, preset, standards, title]) => ({ id, title, standards: standards.split(' '), preset: PRESETS[preset], group })));

export const plannedIds: readonly string[] = catalogue.map(({ id }) => id);
