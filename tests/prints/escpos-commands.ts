import type { EscposProfile } from '../../config/printer-profile.ts';
import type { Command } from '../../device-agent/simulator/printer/escpos/command.ts';
import { createStreamParser } from '../../device-agent/simulator/printer/escpos/stream-parser.ts';

/** Dots of a character of the normal size; hanzi are twice as wide. */
const CELL = 12;

/** The commands of a stream, as a printer understands them. */
export function commandsOf(bytes: Uint8Array, profile: EscposProfile): Command[] {
  const commands: Command[] = [];
  const parser = createStreamParser(profile.status);
  for (const byte of bytes) parser.push(byte, (command) => commands.push(command));
  return commands;
}

/** Dots of the widest line of text or picture in a stream: what exceeds the paper would be broken or cut off. */
export function widestLine(bytes: Uint8Array, profile: EscposProfile): number {
  let widest = 0;
  let line = 0;
  let scale = 1;
  for (const command of commandsOf(bytes, profile)) {
    if (command.kind === 'character') line += CELL * scale;
    if (command.kind === 'hanzi') line += 2 * CELL * scale;
    if (command.kind === 'raster') widest = Math.max(widest, (command.raster.bytesAcross - 1) * 8 + 1);
    if (command.kind === 'control') {
      const [n = 0, high = 0] = command.parameters;
      if (command.name === 'GS !') scale = (n >> 4) + 1;
      if (command.name === 'ESC $') line = n + 256 * high;
      if (command.name === 'LF') line = 0;
    }
    widest = Math.max(widest, line);
  }
  return widest;
}
