const RIFF_HEADER = 12;
const CHUNK_HEADER = 8;

/**
 * A WAV file as players want it; null where it is none. A program that writes to a pipe cannot go back and tell how long
 * it has become, so the lengths are set to what came.
 */
export function wholeWave(bytes: Buffer): Buffer | null {
  if (bytes.length < RIFF_HEADER) return null;
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null;
  let at = RIFF_HEADER;
  while (at + CHUNK_HEADER < bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const left = bytes.length - at - CHUNK_HEADER;
    if (bytes.toString('latin1', at, at + 4) === 'data') {
      if (size === 0 || size > left) bytes.writeUInt32LE(left, at + 4);
      bytes.writeUInt32LE(bytes.length - 8, 4);
      return bytes;
    }
    // Chunks begin at even places.
    at += CHUNK_HEADER + size + (size % 2);
  }
  return null;
}
