import type { FlightView, PrintedKind } from '../../../device-agent/contract/visit.ts';
import './printer-picture.css';

interface Props {
  readonly flight: FlightView;
  readonly seat: string;
  /** What comes out; null for a boarding pass that nothing is told of yet. */
  readonly document: PrintedKind | null;
  /** How far it has come out. */
  readonly paper: 'inside' | 'coming' | 'out' | 'stuck';
}

const HEIGHT: Record<Props['paper'], number> = { inside: 170, coming: 170, stuck: 98, out: 330 };

/** The printer's mouth and what comes out of it, as the passenger will see them below the screen. */
export function PrinterPicture({ flight, seat, document, paper }: Props) {
  return (
    <svg
      class={`printer-picture printer-picture--${paper}`}
      viewBox={`0 0 400 ${HEIGHT[paper]}`}
      aria-hidden="true"
    >
      <path
        class="printer-picture__body"
        d="M40 4h320q14 0 14 14v62q0 14-14 14H40q-14 0-14-14V18Q26 4 40 4Z"
      />
      <path class="printer-picture__mouth" d="M74 56h252q7 0 7 7t-7 7H74q-7 0-7-7t7-7Z" />
      <circle class="printer-picture__lamp" cx="338" cy="30" r="6" />
      <clipPath id="below-the-mouth">
        <path d="M0 63h400v267H0Z" />
      </clipPath>
      <g clip-path="url(#below-the-mouth)">
        <g class="printer-picture__paper">
          <path class="printer-picture__sheet" d="M94 50h212v178q0 8-8 8H102q-8 0-8-8Z" />
          <path class="printer-picture__band" d="M94 70h212v26H94Z" />
          {document === null || document === 'boarding-pass' ? (
            <Pass flight={flight} seat={seat} />
          ) : (
            <path
              class="printer-picture__lines"
              d="M112 124h176M112 146h132M112 168h176M112 190h104M236 190h52"
            />
          )}
        </g>
      </g>
      <path class="printer-picture__arrow" d="M200 250v56M176 284l24 26 24-26" />
    </svg>
  );
}

const Pass = ({ flight, seat }: Pick<Props, 'flight' | 'seat'>) => (
  <>
    <text class="printer-picture__code" x="112" y="134">
      {flight.from.code}
    </text>
    <text class="printer-picture__code" x="288" y="134" text-anchor="end">
      {flight.to.code}
    </text>
    <path class="printer-picture__way" d="M178 124h40m-8-7 9 7-9 7" />
    <path class="printer-picture__tear" d="M94 152h212" />
    <text class="printer-picture__code" x="112" y="194">
      {seat}
    </text>
    <path
      class="printer-picture__barcode"
      d="M197 168v46M207 168v46M212 168v46M222 168v46M232 168v46M237 168v46M247 168v46M255 168v46M262 168v46M272 168v46M280 168v46M287 168v46"
    />
  </>
);
