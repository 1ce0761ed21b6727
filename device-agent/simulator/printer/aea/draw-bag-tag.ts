import {
  type BagTagData,
  type BagTagElement,
  type BagTagForm,
  hung,
  shownBy,
} from '../../../hardware/protocol/aea.ts';
import { drawPicture, type Ground } from './ground.ts';
import { symbologyFor, symbolRequest } from './symbol.ts';

/** Draws a bag tag from its form and the data that were sent for it. */
export function drawBagTag(form: BagTagForm, data: BagTagData, ground: Ground): void {
  for (const written of form.unknown) ground.unknown(`BTT element ${written.slice(0, 12)}`);
  for (const element of form.elements) drawElement(element, shownBy(element, data.fields), ground);
}

function drawElement(element: BagTagElement, shown: string | null, ground: Ground): void {
  const { page, dotsPerMillimetre: dots } = ground;
  const { hang } = element;
  const [first, second] = element.size;
  const place = { x: element.x * dots, y: element.y * dots };
  const corner = (own: { width: number; height: number }) => {
    const { x, y } = hung(place, own, hang);
    return { x: Math.round(x), y: Math.round(y), turn: hang.turn, ink: 'black' as const };
  };
  if (element.kind === 'line') {
    // The first number is tenths of a millimetre of thickness: lines of public tags stand close above text.
    const own = { width: second * dots, height: Math.max(1, Math.round((first * dots) / 10)) };
    const isSideways = hang.turn === 90 || hang.turn === 270;
    page.box(corner(own), isSideways ? own.height : own.width, isSideways ? own.width : own.height);
    return;
  }
  if (shown === null) return;
  switch (element.kind) {
    case 'text': {
      const font = { width: Math.max(1, second) * dots, height: Math.max(1, first) * dots, bold: hang.bold };
      page.text(corner({ width: font.width * [...shown].length, height: font.height }), shown, font);
      return;
    }
    case 'symbol': {
      const symbology = symbologyFor(element.variant, shown);
      const module = Math.max(1, Math.floor(second / 10));
      const size = { height: first * dots, module, columns: 0, correction: 3, room: ground.height };
      const symbol = symbolRequest(symbology, shown, size);
      if (symbol) page.symbol(corner(symbol), symbol.request);
      else ground.unknown(`BTT symbol ${element.id}: its data do not fit`);
      return;
    }
    case 'logo': {
      const picture = ground.memory.logo(shown.padStart(2, '0').slice(0, 2));
      if (picture) drawPicture(page, picture, corner(picture), hang.turn);
      else ground.unknown(`logo ${shown.slice(0, 2)} was not loaded`);
      return;
    }
  }
}
