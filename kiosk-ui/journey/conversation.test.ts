import { describe, expect, it } from 'vitest';
import { ANOTHER_VISIT_ID, EVENT, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

const begun = [EVENT['passenger.help'], EVENT['passenger.converses']] as const;
const overlay = ({ journey }: ReturnType<typeof rehearse>) => shownOf(journey.getSnapshot()).overlay;

describe('whoever writes to staff', () => {
  it('calls them, and writes letter by letter', () => {
    const at = rehearse('confirm');
    at.say(...begun, EVENT['passenger.writes']);
    expect(at.sent).toMatchObject([
      { type: 'help.request' },
      { type: 'conversation.begin', language: 'en' },
      { type: 'conversation.write', text: 'I cannot hear', isSent: false },
    ]);
    expect(overlay(at)).toBe('conversation');
  });

  it('may go on with their check-in meanwhile, and is shown the answer when it comes', () => {
    const at = rehearse('confirm');
    at.say(...begun, EVENT['passenger.help-closed']);
    expect(overlay(at)).toBeNull();
    at.say(EVENT['conversation.told']);
    expect(overlay(at)).toBe('conversation');
    at.say(EVENT['passenger.back'], EVENT['conversation.told']);
    // Nothing new was written.
    expect(overlay(at)).toBeNull();
  });

  it('comes back to what was written by calling again', () => {
    const at = rehearse('confirm');
    at.say(...begun, EVENT['passenger.help-closed']);
    at.sent.length = 0;
    at.say(EVENT['passenger.help']);
    expect([overlay(at), at.sent]).toEqual(['conversation', []]);
  });

  it('is not asked whether they are there while staff answer', () => {
    const at = rehearse('confirm');
    at.say(...begun);
    at.wait(30);
    at.say(EVENT['conversation.told']);
    at.wait(30);
    expect(overlay(at)).toBe('conversation');
  });

  it.each([
    ['they leave', [EVENT['passenger.help-closed'], EVENT['passenger.finished']]],
    ['their visit ends', [EVENT['visit.ended']]],
    ['the agent goes away', [EVENT['agent.away']]],
    ['another passenger begins', [{ ...EVENT['visit.started'], visitId: ANOTHER_VISIT_ID }]],
  ] as const)('leaves nothing of it when %s', (_, events) => {
    const at = rehearse('confirm');
    at.say(...begun, EVENT['conversation.told'], ...events);
    expect(at.journey.getSnapshot().context.conversation).toBeNull();
    expect(at.sent.some(({ type }) => type === 'conversation.end')).toBe(true);
    // What comes late belongs to nobody.
    at.say(EVENT['conversation.told']);
    expect(shownOf(at.journey.getSnapshot())).toMatchObject({ conversation: null });
    expect(overlay(at)).toBeNull();
  });

  it('leaves nothing of it when they are gone without a word', () => {
    const at = rehearse('confirm');
    at.say(...begun, EVENT['conversation.told']);
    at.wait(600);
    expect(at.journey.getSnapshot().context.conversation).toBeNull();
    expect(at.sent.some(({ type }) => type === 'conversation.end')).toBe(true);
  });
});
