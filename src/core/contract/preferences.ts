import * as z from 'zod/mini';
import { component, Id, openEnum, Text } from './common.js';

const channels = ['email', 'sms', 'phone', 'letter', 'app'] as const;
const choices = ['preferred', 'allowed', 'never'] as const;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export const ContactPreferences = component(
  'ContactPreferences',
  z.object({
    channels: z.array(
      z.object({
        channel: openEnum(channels),
        choice: openEnum(choices),
        contactPointId: z.optional(Id),
        maskedContactPoint: z.optional(Text),
      }),
    ),
    /** Local times `HH:MM` in which nobody is contacted, ISO weekdays 1-7. */
    quietTimes: z.array(z.object({ weekdays: z.array(z.int()), from: Text, to: Text })),
    language: Text,
    largePrint: z.boolean(),
  }),
);
export type ContactPreferences = z.infer<typeof ContactPreferences>;

export const ContactPreferencesPatch = component(
  'ContactPreferencesPatch',
  z.strictObject({
    channels: z.optional(
      z
        .array(z.strictObject({ channel: z.enum(channels), choice: z.enum(choices) }))
        .check(z.maxLength(10)),
    ),
    quietTimes: z.optional(
      z
        .array(
          z.strictObject({
            weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7)),
            from: z.string().check(z.regex(clock)),
            to: z.string().check(z.regex(clock)),
          }),
        )
        .check(z.maxLength(14)),
    ),
    language: z.optional(z.string().check(z.maxLength(35))),
    largePrint: z.optional(z.boolean()),
  }),
);
