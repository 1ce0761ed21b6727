/** Parameters of a command, between commas; numbers that are missing or none take what is given instead. */
export function parametersOf(written: string) {
  const list = written.split(',').map((parameter) => parameter.trim());
  return {
    text: (place: number): string => list[place] ?? '',
    number: (place: number, otherwise: number): number => {
      const value = Number.parseFloat(list[place] ?? '');
      return Number.isFinite(value) ? value : otherwise;
    },
    /** Everything from this place on, commas and all. */
    rest: (place: number): string => written.split(',').slice(place).join(','),
  };
}
