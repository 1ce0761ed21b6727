import { describe, expect, it } from 'vitest';
import { button, item } from './listener.ts';
import { newsSince } from './news.ts';

describe('what is new on a page', () => {
  const texts = (before: readonly string[], now: readonly string[]) =>
    newsSince(
      before.map((text) => item(text)),
      now.map((text) => item(text)),
    ).map(({ text }) => text);

  it('is what staff write a second time, though it is what they wrote before', () => {
    expect(texts(['Robin: One moment'], ['Robin: One moment', 'Robin: One moment'])).toEqual([
      'Robin: One moment',
    ]);
  });

  it('is the last line where an earlier one of the same words has gone', () => {
    expect(texts(['Yes', 'No', 'Thank you'], ['No', 'Thank you', 'Yes'])).toEqual(['Yes']);
  });

  it('is nothing that only stands lower than it did', () => {
    expect(texts(['Hello', 'Go on'], ['Hello', 'Seat changed', 'Go on'])).toEqual(['Seat changed']);
  });

  it('is the sentence that was chosen, though an answer of the same words is there', () => {
    const answer = item('Please come to me.', { control: button('Please come to me.') });
    const line = item('Please come to me.');
    expect(newsSince([answer], [line, answer])).toEqual([line]);
  });

  it('is what is said against a press that was met before, in the same words', () => {
    const [once, twice] = [item('Type the date', { times: '1' }), item('Type the date', { times: '2' })];
    expect(newsSince([once], [twice])).toEqual([twice]);
    expect(newsSince([twice], [twice])).toEqual([]);
  });

  it('is an answer that was not there, and none that has only moved', () => {
    const [yes, no] = [item('Yes', { control: button('Yes') }), item('No', { control: button('No') })];
    expect(newsSince([yes], [no, yes])).toEqual([no]);
    expect(newsSince([yes, no], [no, yes])).toEqual([]);
  });
});
