/** Reads the lines of the guest's tests (TAP), says what a person wants to know of them, and counts. */
export function readResults(say: (text: string) => void) {
  let passed = 0;
  let failed = 0;
  let complete = false;
  let explaining = false;
  let last = 'the kernel';

  return {
    line: (text: string): void => {
      const result = /^(not )?ok \d+ - (.*)$/.exec(text);
      if (result) {
        const [, no, name = ''] = result;
        explaining = no !== undefined;
        if (explaining) failed += 1;
        else passed += 1;
        last = name;
        say(`${explaining ? 'FAILED' : 'ok    '} ${name}`);
      } else if (text.startsWith('# figure: ')) {
        say(`       ${text.slice('# figure: '.length)}`);
      } else if (text.startsWith('# pass ')) {
        // Said once, when all tests are over.
        complete = true;
      } else if (text.startsWith('  ') ? explaining : !/^(#|TAP|1\.\.)/.test(text)) {
        say(text);
      }
    },
    /** What ended last: when the machine had to be stopped, it was in whatever comes next. */
    last: () => last,
    /** Every test was run, and all is well. */
    well: () => complete && failed === 0 && passed > 0,
    inWords: () => `${complete ? '' : 'not all tests were run; '}${passed} passed, ${failed} failed`,
  };
}
