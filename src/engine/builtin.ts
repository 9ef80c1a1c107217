import { z } from 'zod';
import { defineRule, type Rule } from '../model/index.ts';

const common = {
  standards: [], category: 'suppressions', presets: ['recommended', 'strict', 'all'], since: '0.1', needs: [],
  options: z.object({}),
  // The engine reports these itself, once all other rules have spoken.
  *check() {},
} as const;

/** A comment that means to silence a rule and cannot be followed. */
export const invalidSuppression: Rule = defineRule({
  ...common,
  id: 'invalid-suppression', title: 'Suppression comment cannot be followed', severity: 'warning',
  docs: {
    what: 'Reports a `backend-audit-disable-next-line` comment that names no rule, names an unknown one, or gives no reason.',
    why: 'A comment that is not understood silences nothing, and one without a reason leaves the next reader guessing whether it still holds.',
    instead: 'Write `backend-audit-disable-next-line <rule> -- <why it is right here>`.',
    prelude: '',
    bad: '// backend-audit-disable-next-line require-timeout\nawait fetch(url);',
    good: '// backend-audit-disable-next-line require-timeout -- the gateway in front cuts every call after 5 s\nawait fetch(url);',
    silent: ['Comments in files that are not audited: tests, scripts, generated code.'],
  },
});

/** A comment that silences nothing any more. */
export const unusedSuppression: Rule = defineRule({
  ...common,
  id: 'unused-suppression', title: 'Suppression comment silences nothing', severity: 'info',
  docs: {
    what: 'Reports a suppression comment whose rule ran and found nothing on the line it speaks of.',
    why: 'It outlived the defect it excused, and would hide the next one on that line.',
    instead: 'Delete the comment.',
    prelude: '',
    bad: '// backend-audit-disable-next-line require-timeout -- the gateway cuts it off\nreturn total;',
    good: 'return total;',
    silent: ['Comments for rules that are off or that failed in this run.', 'Comments in files that are not audited.'],
  },
});

/** Rules that the engine itself speaks for; configured, explained and listed like all others. */
export const builtinRules: readonly Rule[] = [invalidSuppression, unusedSuppression];
