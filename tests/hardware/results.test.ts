import { describe, expect, it } from 'vitest';
import { readResults } from './results.ts';

/** What is said of these lines, and what is made of them all. */
function read(...lines: readonly string[]) {
  const said: string[] = [];
  const results = readResults((text) => said.push(text));
  for (const line of lines) results.line(line);
  return { said, well: results.well(), inWords: results.inWords(), last: results.last() };
}

const PASSED = ['TAP version 13', '# Subtest: a', 'ok 1 - a', '  ---', '  duration_ms: 7', '  ...'];
const FAILED = ['not ok 2 - b', '  ---', "  error: 'waited in vain'", '  ...'];
const OVER = ['1..2', '# tests 2', '# pass 1', '# fail 1'];

describe('the results of a guest', () => {
  it('are well when every test was run and passed', () => {
    expect(read(...PASSED, '# figure: 7 ms', '1..1', '# pass 1')).toEqual({
      said: ['ok     a', '       7 ms'],
      well: true,
      inWords: '1 passed, 0 failed',
      last: 'a',
    });
  });

  it('explain a test that failed, and only that', () => {
    expect(read(...PASSED, ...FAILED, ...OVER)).toMatchObject({
      said: ['ok     a', 'FAILED b', '  ---', "  error: 'waited in vain'", '  ...'],
      well: false,
      inWords: '1 passed, 1 failed',
    });
  });

  it('are not well when the machine was stopped, or never came to a test', () => {
    expect(read(...PASSED)).toMatchObject({
      well: false,
      inWords: 'not all tests were run; 1 passed, 0 failed',
      last: 'a',
    });
    expect(read()).toMatchObject({ well: false, last: 'the kernel' });
    expect(read('# pass 0')).toMatchObject({ well: false });
  });

  it('say what was not foreseen', () => {
    expect(read('sh: node: not found').said).toEqual(['sh: node: not found']);
  });
});
