/**
 * What OpenACR 0.1.0 asks of a report, and its catalogue of WCAG 2.2 and EN 301 549 of levels,
 * components and chapters; stricter, because it knows no other members. Source:
 * https://github.com/GSA/openacr, schema/openacr-0.1.0.json and
 * catalog/2.5-edition-wcag-2.2-508-eu-en.yaml.
 */
import { z } from 'zod';

const Contact = z.strictObject({
  name: z.string().optional(),
  email: z.email(),
});

const Level = z.enum([
  'supports',
  'partially-supports',
  'does-not-support',
  'not-applicable',
  'not-evaluated',
]);

const chapterOf = (component: 'web' | 'none') =>
  z.strictObject({
    notes: z.string().min(1).optional(),
    disabled: z.literal(true).optional(),
    criteria: z
      .array(
        z.strictObject({
          num: z.string().regex(/^\d+(?:\.\d+)+$/),
          components: z
            .array(
              z.strictObject({
                name: z.literal(component),
                adherence: z.strictObject({ level: Level, notes: z.string().min(1) }),
              }),
            )
            .length(1),
        }),
      )
      .optional(),
  });

const wcag = [
  'success_criteria_level_a',
  'success_criteria_level_aa',
  'success_criteria_level_aaa',
] as const;

const others = [
  'functional_performance_criteria',
  'hardware',
  'software',
  'support_documentation_and_services',
  'en_301_549_functional_performance',
  'en_301_549_generic_requirements',
  'en_301_549_ict_with_two-way_voice',
  'en_301_549_ict_with_video',
  'en_301_549_hardware',
  'en_301_549_web',
  'en_301_549_non-web-documents',
  'en_301_549_software',
  'en_301_549_documentation_and_support_services',
  'en_301_549_ict_providing_relay_or_emergency_service_access',
] as const;

export const OpenAcr = z.strictObject({
  title: z.string().min(1),
  product: z.strictObject({ name: z.string(), version: z.string(), description: z.string() }),
  author: Contact,
  vendor: Contact,
  report_date: z.iso.date(),
  version: z.int(),
  notes: z.string(),
  evaluation_methods_used: z.string(),
  license: z.literal('Apache-2.0'),
  catalog: z.literal('2.5-edition-wcag-2.2-508-eu-en'),
  chapters: z.strictObject({
    ...Object.fromEntries(wcag.map((id) => [id, chapterOf('web')])),
    ...Object.fromEntries(others.map((id) => [id, chapterOf('none')])),
  }),
});
export type OpenAcr = z.infer<typeof OpenAcr>;
