import { expect, it } from 'vitest';
import { DEMO_AIRLINES } from '../../config/demo/tidewing.ts';
import { brandViewOf } from '../../device-agent/kiosk-view.ts';
import { EXAMPLE_BRANDS } from '../../kiosk-ui/journey/example-brands.ts';

it('shows airlines in the gallery as kiosks are told of them', () => {
  const told = Object.entries(DEMO_AIRLINES).map(([name, airline]) => [name, brandViewOf(airline)]);
  expect(EXAMPLE_BRANDS).toEqual(Object.fromEntries(told));
});
