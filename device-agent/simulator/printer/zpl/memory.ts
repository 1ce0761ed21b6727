import type { ZplCommand, ZplPicture } from '../../../hardware/protocol/zpl.ts';

/** Of each kind; the oldest makes room. */
const KEPT = 50;

/** `R:NAME.ZPL` by its name alone: a printer looks for it on every device. */
const nameOf = (path: string): string =>
  path
    .replace(/^[A-Z]:/i, '')
    .replace(/\.\w+$/, '')
    .trim()
    .toUpperCase() || 'UNKNOWN';

/** Formats and pictures that a printer keeps until it is switched off. */
export function createStore() {
  const formats = new Map<string, readonly ZplCommand[]>();
  const pictures = new Map<string, ZplPicture>();
  const keep = <Value>(shelf: Map<string, Value>, path: string, value: Value) => {
    shelf.delete(nameOf(path));
    shelf.set(nameOf(path), value);
    const oldest = shelf.size > KEPT ? shelf.keys().next().value : undefined;
    if (oldest !== undefined) shelf.delete(oldest);
  };
  return {
    keepFormat: (path: string, commands: readonly ZplCommand[]) => keep(formats, path, commands),
    keepPicture: (path: string, picture: ZplPicture) => keep(pictures, path, picture),
    picture: (path: string) => pictures.get(nameOf(path)),
    /** A format with what it recalls written out, and the data of its numbered fields in their places (`^XF`, `^FN`). */
    recall: (commands: readonly ZplCommand[], unknown: (what: string) => void): readonly ZplCommand[] => {
      const call = commands.find(({ name }) => name === 'XF');
      if (!call) return commands;
      const stored = formats.get(nameOf(call.parameters));
      if (!stored) {
        unknown(`format ${nameOf(call.parameters)} was not stored`);
        return commands;
      }
      const values = new Map<number, ZplCommand[]>();
      const others: ZplCommand[] = [];
      let number: number | null = null;
      for (const command of commands) {
        if (command.name === 'FN') number = Number.parseInt(command.parameters, 10) || 0;
        else if (command.name === 'FS') number = null;
        else if (number !== null) values.set(number, [...(values.get(number) ?? []), command]);
        else if (command !== call) others.push(command);
      }
      const filled = stored.flatMap((command) =>
        command.name === 'FN' ? (values.get(Number.parseInt(command.parameters, 10) || 0) ?? []) : [command],
      );
      return [...filled, ...others];
    },
    forget: () => {
      formats.clear();
      pictures.clear();
    },
  };
}

export type Store = ReturnType<typeof createStore>;
