import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { CONVERSATION_PATH, type ConversationTold } from '../wire/conversation.ts';
import { createConversations, FORGOTTEN_AFTER } from './conversations.ts';
import { type TestDatabase, type TestKiosk, testDatabase, testHub, testKiosk } from './testing/hub.ts';

const CALL = '01970000-0000-7000-8000-00000000000a';
const OTHER_CALL = '01970000-0000-7000-8000-00000000000b';
const told = (more: Partial<ConversationTold> = {}): ConversationTold => ({
  ...{ callId: CALL, language: 'de', lines: [], draft: '', taken: 0, isOver: false },
  ...more,
});
const line = (text: string) => ({ by: 'passenger', name: null, text }) as const;
const answer = (text: string, more = {}) => ({ callId: CALL, by: 'Robin', text, isSent: true, ...more });

function conversations() {
  const clock = new SimulatedClock();
  return { clock, ...createConversations(clock) };
}

describe('what is written between a passenger and staff', () => {
  it('is seen by staff as it is typed, and by the passenger as staff type', () => {
    const { told: tell, all, write } = conversations();
    tell('K1', told({ draft: 'I cann' }));
    expect(all()).toMatchObject([{ kioskId: 'K1', language: 'de', draft: 'I cann', lines: [] }]);
    write('K1', answer('Ple', { isSent: false }));
    expect(tell('K1', told()).draft).toBe('Ple');
  });

  it('is answered once, however often the kiosk asks', () => {
    const { told: tell, all, write } = conversations();
    tell('K1', told({ lines: [line('I cannot hear')] }));
    write('K1', answer('Please stay'));
    const staff = { by: 'staff', name: 'Robin', text: 'Please stay' } as const;
    expect(tell('K1', told()).lines).toEqual([staff]);
    // The answer was lost on its way.
    expect(tell('K1', told()).lines).toEqual([staff]);
    expect(tell('K1', told({ lines: [line('I cannot hear'), staff], taken: 1 })).lines).toEqual([]);
    expect(all()[0]?.lines).toEqual([line('I cannot hear'), staff]);
  });

  it('goes on at a hub that begins anew, for the kiosk has all of it', () => {
    const { told: tell, all, write } = conversations();
    const lines = [line('One'), { by: 'staff', name: 'Robin', text: 'Two' } as const];
    tell('K1', told({ lines, taken: 1 }));
    write('K1', answer('Three'));
    expect(all()[0]?.lines.map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
    expect(tell('K1', told({ lines, taken: 1 })).lines.map(({ text }) => text)).toEqual(['Three']);
  });

  it('is forgotten when the passenger goes, and when their kiosk is heard of no more', () => {
    const { clock, told: tell, all, write } = conversations();
    tell('K1', told({ draft: 'secret' }));
    tell('K1', told({ isOver: true }));
    expect(all()).toEqual([]);
    expect(write('K1', answer('Hello?'))).toBe(false);
    tell('K1', told({ draft: 'secret' }));
    clock.increment(FORGOTTEN_AFTER);
    expect(all()).toEqual([]);
  });

  it('of one passenger is not told to the next', () => {
    const { told: tell, all, write } = conversations();
    tell('K1', told());
    write('K1', answer('Your number is 7'));
    expect(tell('K1', told({ callId: OTHER_CALL })).lines).toEqual([]);
    expect(all()).toMatchObject([{ callId: OTHER_CALL, lines: [] }]);
    expect(write('K1', answer('Late'))).toBe(false);
  });
});

describe('the hub', () => {
  let postgres: TestDatabase;
  let hub: FastifyInstance;
  let kiosk: TestKiosk;
  beforeAll(async () => {
    postgres = await testDatabase();
    hub = await testHub(postgres.database, systemClock);
    kiosk = await testKiosk(hub, 'TALK-1');
  });
  afterAll(async () => {
    await hub?.close();
    await postgres?.close();
  });

  const tell = (payload: ConversationTold, headers = { authorization: kiosk.authorization }) =>
    hub.inject({ method: 'POST', url: CONVERSATION_PATH, headers, payload });

  it('carries it between an enrolled kiosk and the console, and to nobody else', async () => {
    expect((await tell(told(), { authorization: 'Bearer nobody' })).statusCode).toBe(401);
    expect((await tell(told({ lines: [line('CANARY-9')] }))).json()).toEqual({ lines: [], draft: '' });
    const seen = await hub.inject({ url: '/v1/conversations', headers: { host: 'localhost' } });
    expect(seen.json().conversations).toMatchObject([{ kioskId: 'TALK-1', lines: [line('CANARY-9')] }]);
    expect(
      (await hub.inject({ url: '/v1/conversations', headers: { host: 'evil.example' } })).statusCode,
    ).toBe(403);
    const written = await hub.inject({
      ...{ method: 'POST', url: '/v1/conversations/TALK-1', headers: { host: 'localhost' } },
      payload: answer('I come'),
    });
    expect(written.statusCode).toBe(204);
    expect((await tell(told())).json().lines).toMatchObject([{ text: 'I come' }]);
  });

  it('writes none of it into its database', async () => {
    await tell(told({ lines: [line('CANARY-9')] }));
    const { rows } = await postgres.database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of rows) {
      const found = await postgres.database.query(
        `SELECT 1 FROM "${name}" AS row WHERE row::text LIKE '%CANARY-9%'`,
      );
      expect(found.rows, name).toEqual([]);
    }
    expect(rows.length).toBeGreaterThan(5);
  });
});
