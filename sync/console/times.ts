/** Times as they are read where they happened: in the airport's own zone, or this machine's where it is unknown. */
const zoned = (timeZone: string | null) => (timeZone === null ? {} : { timeZone });

export const timeOf = (iso: string, timeZone: string | null): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...zoned(timeZone),
  }).format(new Date(iso));

export const dayOf = (iso: string, timeZone: string | null): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...zoned(timeZone),
  }).format(new Date(iso));

/** How long ago, in the largest unit that says something. */
export function agoOf(iso: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  if (seconds < 10) return 'now';
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}

/** The clock on the wall of the airport a flight leaves from: its time is written with that offset. */
export function departureOf(iso: string): { day: string; time: string } {
  const [date = '', time = ''] = iso.split('T');
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return { day, time: time.slice(0, 5) };
}
