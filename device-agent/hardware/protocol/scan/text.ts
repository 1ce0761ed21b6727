/**
 * What bytes from a scanner say. Scanners send a symbol's bytes as they are, which are Latin-1, or are set to send
 * UTF-8; nobody's name in Latin-1 happens to be UTF-8 as well.
 */
export function textOfScan(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
