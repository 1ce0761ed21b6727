import type { ShownDevice } from '../rack-state.ts';
import { CableLamp, Lamp, type LampProps } from './lamp.tsx';
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

/** The printer: its lamps, its roll, what hangs out of its mouth and what it printed before. */
export function PrinterView({ device: printer, hands }: { device: Printer; hands: Hands }) {
  const newest = printer.documents.at(-1);
  const shown = newest && ['in-printer', 'output', 'tray'].includes(newest.whereabouts) ? newest : undefined;
  const inReach = shown?.whereabouts === 'output' || shown?.whereabouts === 'tray';
  return (
    <article class="device printer" data-plugged={printer.plugged}>
      <header>
        <h2>{printer.model}</h2>
        <ul class="lamps">
          <CableLamp plugged={printer.plugged} connected={printer.connected} />
          <Lamp {...paperLamp(printer)} />
          <Lamp {...mechanicsLamp(printer)} />
          <Lamp
            name="Answers"
            light={printer.answerFault ? 'bad' : 'well'}
            says={printer.answerFault ?? 'as it should'}
          />
        </ul>
      </header>
      <div class="mouth">
        <div class="side">
          <Roll printer={printer} />
          <button type="button" class="act" disabled={!inReach} onClick={() => hands.act('take')}>
            Take it
          </button>
        </div>
        <div class="slot" data-open={printer.coverOpen} aria-hidden="true" />
        <div class="outlet">
          {shown ? (
            <figure key={shown.documentId} class="paper" data-whereabouts={shown.whereabouts}>
              <img
                src={hands.pictureOf(shown.documentId, shown.bytes)}
                alt="The printed document, drawn from the bytes the printer received"
              />
              <figcaption>{captionOf(shown)}</figcaption>
            </figure>
          ) : (
            <p>Nothing to take</p>
          )}
        </div>
      </div>
      <History documents={printer.documents} hands={hands} />
      {printer.unknown.length > 0 && (
        <p class="unknown">
          Bytes it did not understand: <code>{printer.unknown.join(' · ')}</code>
        </p>
      )}
    </article>
  );
}

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
      <svg viewBox="0 0 84 84" aria-hidden="true" data-turning={printer.moving}>
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
