import {
  calledTemplates,
  characterSize,
  columnLeft,
  rowFoot,
  type Template,
  type TemplateMark,
  type TicketData,
  type TicketElement,
  type TicketForm,
} from '../../../hardware/protocol/aea.ts';
import { drawPicture, type Ground } from './ground.ts';
import { symbologyFor, symbolRequest } from './symbol.ts';

/** Millimetres of the characters of ticket forms: ten an inch, and narrow ones. */
const NORMAL = { width: 2.54, height: 3.6 };
const NARROW = { width: 1.65, height: 3.6 };
/** The part of a character cell that stands above the line. */
const ABOVE_LINE = 0.8;

/** Draws a boarding pass from its form, its templates and the data that were sent for it. */
export function drawTicket(form: TicketForm, data: TicketData, ground: Ground): void {
  for (const written of form.unknown) ground.unknown(`PT element ${written.slice(0, 12)}`);
  const calls = calledTemplates(form, data);
  for (const id of calls) {
    const template = ground.memory.template(id);
    if (template) drawTemplate(template, ground);
    else ground.unknown(`template ${id} was not loaded`);
  }
  for (const element of form.elements) {
    const shown = data.fields.get(element.id) ?? '';
    if (shown === '' || shown.startsWith(form.call + form.call)) continue;
    if (element.kind === 'text') drawText(element, shown, ground);
    else drawSymbol(element, shown, ground);
  }
}

function drawText(element: TicketElement & { kind: 'text' }, shown: string, ground: Ground): void {
  const dots = ground.dotsPerMillimetre;
  for (const { row, column, style } of element.places) {
    const cell = style === 'narrow' ? NARROW : NORMAL;
    const height = cell.height * dots;
    const y = Math.round(rowFoot(row) * dots - ABOVE_LINE * height);
    ground.page.text(
      { x: Math.round(columnLeft(column) * dots), y, turn: 0, ink: 'black' },
      shown.slice(0, element.length),
      { width: cell.width * dots, height, bold: style === 'bold' },
    );
  }
}

/**
 * R is a PDF417 on its side: in the public form that has it, it stands below its row and could not stand above. The
 * others stand on their row.
 */
function drawSymbol(element: TicketElement & { kind: 'symbol' }, shown: string, ground: Ground): void {
  const dots = ground.dotsPerMillimetre;
  const isOnSide = element.variant === 'R';
  const x = Math.round(columnLeft(element.column) * dots);
  const symbology = symbologyFor(element.variant, shown);
  const symbol = symbolRequest(symbology, shown, {
    height: element.height * dots,
    module: symbology === 'pdf417' ? 3 : Math.max(1, element.measure),
    columns: symbology === 'pdf417' ? element.measure : 0,
    correction: element.last,
    room: isOnSide ? ground.height : ground.width - x,
  });
  if (!symbol) {
    ground.unknown(`PT symbol ${element.id}: its data do not fit`);
    return;
  }
  const foot = Math.round(rowFoot(element.row) * dots);
  const head = Math.round(rowFoot(element.row - 1) * dots);
  const y = isOnSide ? head : Math.max(0, foot - symbol.height);
  ground.page.symbol({ x, y, turn: isOnSide ? 90 : 0, ink: 'black' }, symbol.request);
}

function drawTemplate(template: Template, ground: Ground): void {
  for (const written of template.unknown) ground.unknown(`TT element ${written.slice(0, 12)}`);
  for (const mark of template.marks) drawMark(mark, ground);
}

function drawMark(mark: TemplateMark, { page, memory, dotsPerMillimetre, unknown }: Ground): void {
  const dots = (tenths: number) => Math.round((tenths * dotsPerMillimetre) / 10);
  switch (mark.kind) {
    case 'text': {
      const size = characterSize(mark);
      const font = {
        width: size.width * dotsPerMillimetre,
        height: size.height * dotsPerMillimetre,
        bold: mark.bold,
      };
      const above = ABOVE_LINE * font.height;
      const below = font.height - above;
      const length = font.width * [...mark.text].length;
      const x = dots(mark.x);
      const y = dots(mark.y);
      // The place is where the first character stands on its line, whichever way the line runs.
      const corner = {
        0: { x, y: y - above },
        90: { x: x - below, y },
        180: { x: x - length, y: y - below },
        270: { x: x - above, y: y - length },
      }[mark.turn];
      page.text(
        { x: Math.round(corner.x), y: Math.round(corner.y), turn: mark.turn, ink: 'black' },
        mark.text,
        font,
      );
      return;
    }
    case 'box': {
      const [x, y, width, height] = [
        dots(mark.x),
        dots(mark.y - mark.height),
        dots(mark.width),
        dots(mark.height),
      ];
      const line = Math.max(1, dots(mark.line));
      // Four lines, and nothing between: labels that were drawn before stay.
      const [across, down] = [Math.max(width, line), Math.max(height, line)];
      page.box({ x, y, ink: 'black' }, across, line);
      page.box({ x, y: y + down - line, ink: 'black' }, across, line);
      page.box({ x, y, ink: 'black' }, line, down);
      page.box({ x: x + across - line, y, ink: 'black' }, line, down);
      return;
    }
    case 'logo': {
      const picture = memory.logo(mark.logo);
      if (picture) drawPicture(page, picture, { x: dots(mark.x), y: dots(mark.y) - picture.height });
      else unknown(`logo ${mark.logo} was not loaded`);
      return;
    }
  }
}
