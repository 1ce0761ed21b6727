import type { ShownDevice } from '../rack-state.ts';
import { DevicePanel } from './device-panel.tsx';
import { Lamp, type LampProps } from './lamp.tsx';
import type { Hands } from './rack-client.ts';

type Printer = ShownDevice<'printer'>;
type PrintedDocument = Printer['documents'][number];

const WHEREABOUTS = {
  'in-printer': 'In the printer',
  output: 'Waiting in the output',
  tray: 'Lies in the tray',
  taken: 'Taken',
  retracted: 'Pulled back',
  destroyed: 'Torn out',
} as const;

/** The printer: its lamps, its paper, what hangs out of its mouth, what can be read off it, and what it printed before. */
export function PrinterView({ device: printer, hands }: { device: Printer; hands: Hands }) {
  const newest = printer.documents.at(-1);
  const shown = newest && ['in-printer', 'output', 'tray'].includes(newest.whereabouts) ? newest : undefined;
  const inReach = shown?.whereabouts === 'output' || shown?.whereabouts === 'tray';
  return (
    <DevicePanel
      device={printer}
      model={printer.model}
      aside={<Roll printer={printer} />}
      lamps={
        <>
          <Lamp {...paperLamp(printer)} />
          <Lamp {...mechanicsLamp(printer)} />
        </>
      }
    >
      <div class="mouth">
        <div class="slot" data-open={printer.coverOpen} aria-hidden="true" />
        {shown ? (
          <figure
            key={shown.documentId}
            class="paper"
            data-whereabouts={shown.whereabouts}
            style={{ '--millimetres': printer.paperWidth }}
          >
            <div class="outlet">
              <img
                src={hands.pictureOf(shown.documentId, shown.bytes)}
                alt="The printed document, drawn from the bytes the printer received"
              />
            </div>
            <figcaption>{captionOf(shown)}</figcaption>
            <button type="button" class="act" disabled={!inReach} onClick={() => hands.act('take')}>
              Take it
            </button>
            <Codes codes={shown.codes} />
          </figure>
        ) : (
          <p class="nothing">Nothing to take</p>
        )}
      </div>
      <History documents={printer.documents} hands={hands} />
      {printer.unknown.length > 0 && (
        <p class="unknown">
          Bytes it did not understand: <code>{printer.unknown.join(' · ')}</code>
        </p>
      )}
    </DevicePanel>
  );
}

/** What a reader would read off the paper. */
const Codes = ({ codes }: { codes: PrintedDocument['codes'] }) => (
  <ul class="codes" aria-label="Codes on it">
    {codes.map(({ kind, content, times }) => (
      <li key={`${kind} ${content}`}>
        <span class="code-kind">
          {CODE_NAMES[kind] ?? kind}
          {times > 1 && ` × ${times}`}
        </span>
        <code>{content}</code>
      </li>
    ))}
  </ul>
);

const CODE_NAMES: Readonly<Record<string, string>> = {
  pdf417: 'PDF417',
  qr: 'QR',
  aztec: 'Aztec',
  datamatrix: 'Data Matrix',
  interleaved2of5: 'ITF',
  code128: 'Code 128',
};

const captionOf = (document: PrintedDocument) =>
  `${WHEREABOUTS[document.whereabouts]}${document.spoiled ? ', spoiled' : ''}`;

function paperLamp({ paper }: Printer): LampProps {
  const light = { ok: 'well', low: 'warn', out: 'bad' } as const;
  return { name: 'Paper', light: light[paper], says: { ok: 'enough', low: 'ends soon', out: 'out' }[paper] };
}

function mechanicsLamp(printer: Printer): LampProps {
  const trouble = [
    printer.jammed && 'jammed',
    printer.cutterError && 'blade stuck',
    printer.coverOpen && 'cover open',
    printer.headUp && 'head up',
  ].filter((each) => each !== false);
  if (trouble.length > 0) return { name: 'Mechanics', light: 'bad', says: trouble.join(', ') };
  const busy = printer.moving ? 'printing' : 'ready';
  return { name: 'Mechanics', light: 'well', says: busy };
}

/** Seen from the side: what is left of the roll around its core. */
function Roll({ printer }: { printer: Printer }) {
  const left = printer.paperMillimetres;
  const share = left === null ? 1 : Math.min(1, left / 80_000);
  const radius = 9 + 29 * Math.sqrt(share);
  return (
    <div class="roll">
      <svg viewBox="0 0 84 84" aria-hidden="true">
        <circle class="roll-room" cx="42" cy="42" r="40" />
        {printer.paper !== 'out' && <circle class="roll-paper" cx="42" cy="42" r={radius} />}
        <circle class="roll-core" cx="42" cy="42" r="8" />
      </svg>
      <p>{left === null ? 'endless' : left >= 1000 ? `${(left / 1000).toFixed(1)} m` : `${left} mm`}</p>
    </div>
  );
}

function History({ documents, hands }: { documents: Printer['documents']; hands: Hands }) {
  const earlier = [...documents].reverse();
  if (earlier.length === 0) return null;
  return (
    <ol class="history" aria-label="Printed before">
      {earlier.map((document) => (
        <li key={document.documentId} data-spoiled={document.spoiled}>
          <a href={hands.pictureOf(document.documentId, document.bytes)} target="_blank" rel="noreferrer">
            <time dateTime={document.at}>{new Date(document.at).toLocaleTimeString()}</time>
            <span>{captionOf(document)}</span>
            <span>{document.millimetres} mm</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
