import { defineAdapter } from '../../model/index.ts';

const SENTRY = ['node', 'nextjs', 'nestjs', 'bun', 'remix', 'sveltekit', 'core', 'serverless', 'aws-serverless', 'google-cloud-serverless', 'cloudflare', 'node-core', 'astro', 'nuxt'].map((name) => `@sentry/${name}`).join('|');
const note = { effect: 'log', verb: 'name', data: 'arg0' } as const;

/** Events are collected and sent in lots, behind the request; asking for a flag is a request, bounded by each client itself (3 s, 10 s). */
export default defineAdapter({
  name: 'telemetry',
  title: 'Sentry, PostHog, Segment',
  packages: [...SENTRY.split('|'), 'posthog-node', '@segment/analytics-node', 'analytics-node'],
  language: 'typescript',
  states: [
    ['new posthog-node PostHog', 'PostHog'],
    ['new posthog-node default', 'PostHog'],
    ['new @segment/analytics-node Analytics', 'Segment'],
    ['new @segment/analytics-node|analytics-node default', 'Segment'],
  ],
  values: [
    [`${SENTRY} startSpan|startSpanManual|withActiveSpan|continueTrace|withMonitor`, 'returned(arg1)'],
    [`${SENTRY} withScope|withIsolationScope|suppressTracing|startNewTrace`, 'returned(arg0)'],
  ],
  calls: [
    [`${SENTRY} startSpan|startSpanManual|withActiveSpan|continueTrace|withMonitor`, { input: 'arg1', params: ['opaque', 'opaque'] }],
    [`${SENTRY} withScope|withIsolationScope|configureScope|suppressTracing|startNewTrace`, { input: 'arg0', params: ['opaque'] }],
  ],
  effects: [
    [`${SENTRY} captureException|captureMessage|captureEvent|captureCheckIn|addBreadcrumb`, note],
    ['PostHog.capture|identify|alias|groupIdentify|captureException|captureImmediate', note],
    ['PostHog.isFeatureEnabled|getFeatureFlag|getFeatureFlagPayload|getAllFlags|getAllFlagsAndPayloads|reloadFeatureFlags|getRemoteConfigPayload', { effect: 'http', verb: 'name', handle: 'recv', deadline: '3000' }],
    ['PostHog.flush|shutdown', { effect: 'http', verb: 'name', handle: 'recv', deadline: '10000' }],
    ['Segment.track|identify|page|screen|group|alias', note],
    ['Segment.flush|closeAndFlush', { effect: 'http', verb: 'name', handle: 'recv', deadline: '10000' }],
  ],
});
