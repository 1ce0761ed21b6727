import { PAPERS } from '../barcode-reader/papers.ts';
import type { ShownDevice } from '../rack-state.ts';
import type { Hands } from './rack-client.ts';

/** Passes, codes and whatever else bears a barcode, each with the symbol that the reader sees. */
export function PaperTray({ device, hands }: { device: ShownDevice<'barcode-reader'>; hands: Hands }) {
  return (
    <ul class="things">
      {PAPERS.map(({ key, title, holder, says, symbology }) => (
        <li key={key} class="thing" data-lies={device.last?.label === key}>
          <div class="code-paper" data-symbology={symbology}>
            <p class="code-title">{title}</p>
            <img src={`/v1/papers/${key}.png`} alt={`Its ${symbology} symbol`} />
            <p class="code-holder">{holder}</p>
            <p>{says}</p>
          </div>
          <button type="button" class="act" onClick={() => hands.act('scan', { paper: key })}>
            Hold to the reader
            <span class="for-ears"> {title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
