import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { err, ok, type Result } from '../../config/result.ts';
import type { ConversationAnswer, ConversationTold } from '../../sync/wire/conversation.ts';
import type { AgentEvent } from '../contract/stream.ts';
import { createConversation, LOOK, TRY_AGAIN } from './conversation.ts';

type Told = Extract<AgentEvent, { type: 'conversation.told' }>['conversation'];

function kiosk() {
  const clock = new SimulatedClock();
  const asked: ConversationTold[] = [];
  const shown: Told[] = [];
  let answer: Result<ConversationAnswer, unknown> = ok({ lines: [], draft: '' });
  const conversation = createConversation({
    clock,
    converse: async (told) => {
      asked.push(told);
      return answer;
    },
    emit: (event) => {
      if (event.type === 'conversation.told') shown.push(event.conversation);
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    asked,
    shown,
    settle,
    end: conversation.end,
    answers: (next: typeof answer) => {
      answer = next;
    },
    wait: async (milliseconds: number) => {
      clock.increment(milliseconds);
      await settle();
    },
    says: async (...commands: Parameters<typeof conversation.command>[0][]) => {
      for (const command of commands) conversation.command(command);
      await settle();
    },
  };
}

const begin = { type: 'conversation.begin', language: 'de' } as const;
const typing = (text: string) => ({ type: 'conversation.write', text, isSent: false }) as const;
const sent = (text: string) => ({ type: 'conversation.write', text, isSent: true }) as const;
const staff = (text: string) => ({ by: 'staff', name: 'Robin', text }) as const;

describe('what a passenger writes', () => {
  it('is told letter by letter, and the last of it when the hub is slow', async () => {
    const { asked, says } = kiosk();
    await says(begin);
    await says(typing('I'), typing('I '), typing('I c'));
    expect(asked.map(({ draft }) => draft)).toEqual(['', 'I', 'I c']);
    await says(sent('I cannot hear '));
    expect(asked.at(-1)).toMatchObject({
      ...{ language: 'de', draft: '' },
      lines: [{ by: 'passenger', text: 'I cannot hear' }],
    });
  });

  it('waits where nobody is reached, says so, and goes when somebody is', async () => {
    const { asked, shown, says, answers, wait } = kiosk();
    answers(err({ code: 'hub.unreachable' }));
    await says(begin, sent('I cannot hear'));
    expect(shown.at(-1)).toMatchObject({ connection: 'away', lines: [{ text: 'I cannot hear' }] });
    answers(ok({ lines: [], draft: '' }));
    await wait(TRY_AGAIN);
    expect(asked.at(-1)?.lines).toMatchObject([{ text: 'I cannot hear' }]);
    expect(shown.at(-1)?.connection).toBe('open');
  });

  it('is forgotten when they go: the next one begins with nothing, under another name', async () => {
    const { asked, shown, says, end, settle, wait } = kiosk();
    await says(begin, sent('My number is 7'));
    end();
    await settle();
    expect(asked.at(-1)).toMatchObject({ isOver: true, lines: [], draft: '' });
    const count = asked.length;
    await wait(LOOK * 4);
    expect(asked).toHaveLength(count);
    shown.length = 0;
    await says(begin);
    expect(asked.at(-1)?.lines).toEqual([]);
    expect(asked.at(-1)?.callId).not.toBe(asked[0]?.callId);
    expect(JSON.stringify(shown)).not.toContain('7');
  });

  it('is nothing before they have begun', async () => {
    const { asked, says, end } = kiosk();
    await says(sent('lost'));
    end();
    expect(asked).toEqual([]);
  });
});

describe('what staff write', () => {
  it('is looked for twice a second, shown as they type it, and taken once', async () => {
    const { asked, shown, says, answers, wait } = kiosk();
    await says(begin);
    answers(ok({ lines: [], draft: 'Ple' }));
    await wait(LOOK);
    expect(shown.at(-1)?.draft).toBe('Ple');
    answers(ok({ lines: [staff('Please stay')], draft: '' }));
    await wait(LOOK);
    answers(ok({ lines: [], draft: '' }));
    await wait(LOOK);
    expect(shown.at(-1)).toMatchObject({ lines: [staff('Please stay')], draft: '' });
    expect(asked.at(-1)?.taken).toBe(1);
  });

  it('is told to the page only where it has changed', async () => {
    const { shown, says, wait } = kiosk();
    await says(begin);
    for (let look = 0; look < 5; look += 1) await wait(LOOK);
    expect(shown).toHaveLength(1);
  });
});
