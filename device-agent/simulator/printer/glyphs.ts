import { GlobalFonts } from '@napi-rs/canvas';
import { createFontFiles } from '../../../config/fonts.ts';

/** Knows the font family that draws a character, and loads it when it is first needed. */
export function createGlyphs() {
  const fontFile = createFontFiles();
  const families = new Map<number, string | null>();
  // Whoever asks the canvas is told of all fonts that it has, each time.
  const loaded = new Set<string>();

  const find = (character: string): string | null => {
    const file = fontFile(character);
    if (file && !loaded.has(file.family)) {
      if (!GlobalFonts.has(file.family)) GlobalFonts.registerFromPath(file.path, file.family);
      loaded.add(file.family);
    }
    return file?.family ?? null;
  };

  return {
    /** The family to draw the character with; `null` when no font has it. */
    family: (character: string): string | null => {
      const codePoint = character.codePointAt(0) ?? 0;
      const known = families.get(codePoint);
      if (known !== undefined) return known;
      const family = find(character);
      families.set(codePoint, family);
      return family;
    },
  };
}

export type Glyphs = ReturnType<typeof createGlyphs>;
