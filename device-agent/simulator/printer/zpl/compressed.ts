import { inflateSync } from 'node:zlib';
import { decodeGraphic } from '../../../hardware/protocol/zpl.ts';

/** Bytes of the largest picture. */
const LARGEST = 4_000_000;

/**
 * A picture as drivers of office computers send it: base64, with `Z64` deflated before, a checksum of four digits behind.
 * What is neither is read as digits.
 */
export function readPicture(picture: Parameters<typeof decodeGraphic>[0]): ReturnType<typeof decodeGraphic> {
  const found = /^\s*:(Z64|B64):([A-Za-z0-9+/=\s]*):[0-9A-Fa-f]{4}\s*$/.exec(picture.data);
  const [, way, text = ''] = found ?? [];
  if (!way) return decodeGraphic(picture);
  const bytes = Buffer.from(text, 'base64');
  const plain = way === 'Z64' ? inflated(bytes) : bytes;
  return decodeGraphic({ ...picture, format: 'B', data: plain?.toString('latin1') ?? '' });
}

/** `null` for what was not deflated. */
function inflated(bytes: Uint8Array): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST });
  } catch (refusal) {
    if (refusal instanceof Error && 'code' in refusal) return null;
    throw refusal;
  }
}
