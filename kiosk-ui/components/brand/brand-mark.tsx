import { type ComponentChild, h } from 'preact';
import type { BrandView } from '../../../device-agent/contract/stream.ts';
import './brand.css';

type LogoMark = NonNullable<BrandView['logo']>['marks'][number];

/** The airline's logo; the fin of its designator where it has given none. Its name stands beside it. */
export function BrandMark({ brand: { logo, airline } }: { readonly brand: BrandView }) {
  if (!logo)
    return (
      <span class="fin" aria-hidden="true">
        {airline}
      </span>
    );
  return (
    <svg class="logo" viewBox={logo.viewBox} aria-hidden="true">
      {logo.marks.map(drawn)}
    </svg>
  );
}

const drawn = ({ mark, attributes, children }: LogoMark): ComponentChild =>
  h(mark, attributes, children.map(drawn));
