import { createHmac } from 'node:crypto';

/**
 * How hub and kiosk name a member to each other: HMAC-SHA-256 of programme and number under the manifest's
 * `hashKey`, in hexadecimal. A kiosk's disk alone therefore names no one.
 */
export const memberKey = (hashKey: string, programme: string, number: string): string =>
  createHmac('sha256', Buffer.from(hashKey, 'hex')).update(`${programme}|${number}`).digest('hex');
