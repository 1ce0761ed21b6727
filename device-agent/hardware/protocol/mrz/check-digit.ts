const WEIGHTS = [7, 3, 1] as const;

/** ICAO 9303 part 3, 4.9: digits count as they are, letters from A = 10, fillers 0; weights 7-3-1, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum += numericValue(text.charCodeAt(index)) * (WEIGHTS[index % WEIGHTS.length] ?? 0);
  }
  return String(sum % 10);
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const LETTER_A = 0x41;

function numericValue(code: number): number {
  if (code >= LETTER_A) return code - LETTER_A + 10;
  return code <= DIGIT_9 ? code - DIGIT_0 : 0;
}
