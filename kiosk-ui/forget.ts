/**
 * JavaScript remembers the text in which a regular expression last found something (`RegExp.input`): what a passenger has
 * typed, perhaps, long after their visit. It then remembers this one, in which there is nothing.
 */
export const forgetWhatWasFound = (): void => {
  /^/.test('');
};
