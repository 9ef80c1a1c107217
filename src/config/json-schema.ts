import { z } from 'zod';
import type { Rule } from '../model/index.ts';
import { configSchema } from './schema.ts';

type Json = { [key: string]: unknown };

const SEVERITIES = ['error', 'warning', 'info', 'off'];

/**
 * The JSON Schema of a configuration file, for editors. With rules given, their ids and options are spelled out and no other id is allowed.
 */
export function configJsonSchema(rules: readonly Rule[] = []): Json {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' }) as Json;
  schema['title'] = 'Configuration of backend-audit';
  if (rules.length === 0) return schema;
  const properties = schema['properties'] as Record<string, Json>;
  const overrides = properties['overrides']!['items'] as { properties: Json };
  const settings = { type: 'object', additionalProperties: false, properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])) };
  properties['rules'] = { ...settings, description: properties['rules']!['description'] };
  overrides.properties['rules'] = settings;
  return schema;
}

function settingOf(rule: Rule): Json {
  const { $schema: _, ...options } = z.toJSONSchema(rule.options, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const severity = { enum: SEVERITIES };
  const closed = { type: 'object', additionalProperties: false, properties: { severity, options: { ...options, additionalProperties: false } } };
  return { description: `${rule.title}. ${rule.docs.what}`, anyOf: [severity, closed] };
}
