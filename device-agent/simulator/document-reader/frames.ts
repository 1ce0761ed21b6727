/** What stands around and between what the reader sends. */
export interface FrameStyle {
  readonly prefix: string;
  readonly separator: string;
  readonly suffix: string;
}

/** The frame that the demo's reader speaks: STX, lines parted by CR, ETX. */
export const DEMO_FRAME: FrameStyle = { prefix: '\x02', separator: '\r', suffix: '\x03' };

/** Asks the reader whether it is there and whether a document lies in it. */
export const ENQUIRY = 0x05;

/** Bodies of frames that hold no document. */
export const NOTICES = {
  laid: '+',
  removed: '-',
  unreadable: '?',
  present: '!1',
  absent: '!0',
} as const;

export const frame = (style: FrameStyle, ...lines: readonly string[]): Uint8Array =>
  Buffer.from(style.prefix + lines.join(style.separator) + style.suffix, 'latin1');
