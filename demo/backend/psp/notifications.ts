import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { ReferenceService } from '../../../src/gateway/reference/index.js';
import { Checkout, outcomeOf } from './checkout.js';
import { isGenuine } from './signature.js';

const Notification = z.object({ checkout: Checkout });

/**
 * The provider's webhook. It repeats what is not answered with 2xx, so an unknown checkout is a
 * 404: its payment may just be about to be stored. Times of messages are real times, also where
 * the service runs on a test clock.
 */
export function pspNotifications(
  service: Pick<ReferenceService, 'applyProviderNotification'>,
  secret: string,
): Hono {
  return new Hono().post('/', bodyLimit({ maxSize: 16_384 }), async (c) => {
    const body = await c.req.text();
    const timestamp = c.req.header('talerweg-timestamp');
    const signature = c.req.header('talerweg-signature');
    if (!isGenuine(secret, { timestamp, signature, body }, new Date())) return c.body(null, 401);
    const notification = Notification.safeParse(parseJson(body));
    if (!notification.success) return c.body(null, 400);
    const { checkout } = notification.data;
    const result = await service.applyProviderNotification({
      providerReference: checkout.id,
      ...outcomeOf(checkout),
    });
    return c.body(null, result === 'unknown' ? 404 : 204);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
