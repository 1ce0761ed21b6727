/** From this birthday on nobody flies on a lap: 14 CFR 121.311(b)(1). */
const TOO_OLD_FOR_LAPS = 2;

/**
 * Whether someone born then turns two by a flight that departs at one of these times, as far as the booking tells when they
 * were born. Both are ISO 8601, the times as the clocks at the airport show them.
 */
export function outgrowsLap(born: string | null, departures: readonly string[]): boolean {
  if (born?.length !== 'YYYY-MM-DD'.length) return false;
  const birthday = `${Number(born.slice(0, 4)) + TOO_OLD_FOR_LAPS}${born.slice(4)}`;
  return departures.some((departure) => birthday <= departure.slice(0, birthday.length));
}
