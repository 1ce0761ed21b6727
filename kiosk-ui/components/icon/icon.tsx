import './icon.css';

/** 24 × 24, drawn with one pen. */
const SHAPES = {
  back: 'M10.5 5 3.5 12l7 7M4 12h16.5',
  check: 'M4.5 12.5 10 18 20 6.5',
  scale: 'M4 8.5h16M6 8.5 5 20.5h14l-1-12M9 4.5h6M12 4.5v4M8 16.5a4 4 0 0 1 8 0M12 16.5l1.6-2.4',
  help: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19M9.3 9.7a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.5 1.1-1.5 2.1M12 17.2v.1',
  person: 'M12 11.2a3.9 3.9 0 1 0 0-7.8 3.9 3.9 0 0 0 0 7.8M4.5 20.6c.4-4 3.4-6.3 7.5-6.3s7.1 2.3 7.5 6.3',
  repeat:
    'M4.5 12a7.5 7.5 0 0 1 13-5.1L20 9.4M20 4.2v5.2h-5.2M19.5 12a7.5 7.5 0 0 1-13 5.1L4 14.6M4 19.8v-5.2h5.2',
  passport:
    'M6 3.5h10a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H6zM12 13.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8M9.5 17h5',
  printer: 'M7 8.5v-5h10v5M5 8.5h14a2 2 0 0 1 2 2v6h-4M7 16.5H3v-6a2 2 0 0 1 2-2M7 13.5h10v7H7z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7v5.2l3.4 2',
  cross: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4',
  access:
    'M12 6.4a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4 8.8c2.6.8 5.2 1.1 8 1.1s5.4-.3 8-1.1M9.6 9.8v4.4L7.4 21M14.4 9.8v4.4l2.2 6.8M9.6 14.6h4.8',
  globe:
    'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19M2.5 12h19M12 2.5c2.6 2.5 3.9 5.7 3.9 9.5s-1.3 7-3.9 9.5c-2.6-2.5-3.9-5.7-3.9-9.5s1.3-7 3.9-9.5',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6M15.8 15.8l4.7 4.7',
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  bag: 'M8.5 7V4.5a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1V7M5.5 7h13a2 2 0 0 1 2 2v9.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2M8.5 7v13.5M15.5 7v13.5',
  card: 'M4 5.5h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2M2 10h20M5.5 15h4',
  mail: 'M4.5 5.5h15a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7a1.5 1.5 0 0 1 1.5-1.5M3.5 7l8.5 6 8.5-6',
  phone: 'M8 2.5h8a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2M10.5 18.5h3',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  up: 'M5 15.5 12 8.5l7 7',
  down: 'M5 8.5 12 15.5l7-7',
  next: 'M13.5 5l7 7-7 7M20 12H3.5',
  coin: 'M9.5 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.8 8a6.3 6.3 0 1 1-6.6 11.6',
} as const;

export type IconName = keyof typeof SHAPES;
export const ICON_NAMES = Object.keys(SHAPES) as IconName[];

/** Ahead and back are where reading goes, and where it comes from. */
const POINTS: ReadonlySet<IconName> = new Set(['back', 'next']);

/** Decoration beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={POINTS.has(name) ? 'icon icon--points' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}

export function Plane() {
  return (
    <svg class="icon icon--plane" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M22.5 12c0-1-1-1.7-2.4-1.7h-5L9.3 2.2H7.1l2.8 8.1H5.3L3.5 7.9H1.8l1 4.1-1 4.1h1.7l1.8-2.4h4.6l-2.8 8.1h2.2l5.8-8.1h5c1.4 0 2.4-.7 2.4-1.7Z" />
    </svg>
  );
}
