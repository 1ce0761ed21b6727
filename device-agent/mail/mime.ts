import type { Mail } from './port.ts';

/** Characters of a line of Base64 (RFC 2045). */
const LINE = 76;

const inLines = (data: Uint8Array): string =>
  Buffer.from(data)
    .toString('base64')
    .replace(new RegExp(`.{1,${LINE}}`, 'g'), '$&\r\n');

/** RFC 2047: words of a header, in pieces that end between characters and stay below 75 of them. */
const encodedWords = (text: string): string => {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 42) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
};

const part = (headers: readonly string[], body: string): string => [...headers, '', body].join('\r\n');

const several = (kind: string, boundary: string, parts: readonly string[]): string =>
  part(
    [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    [...parts.map((one) => `--${boundary}\r\n${one}`), `--${boundary}--\r\n`].join('\r\n'),
  );

const text = (kind: 'plain' | 'html', content: string): string =>
  part(
    [`Content-Type: text/${kind}; charset=utf-8`, 'Content-Transfer-Encoding: base64'],
    inLines(Buffer.from(content)),
  );

/** A mail as RFC 5322 and MIME write it: ASCII, in lines of fewer than 100 characters. */
export function writeMail(
  mail: Mail,
  { from, id, date }: { readonly from: string; readonly id: string; readonly date: Date },
): string {
  const domain = from.slice(from.indexOf('@') + 1);
  const headers = [
    `From: <${from}>`,
    `To: <${mail.to}>`,
    `Subject: ${encodedWords(mail.subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
  ];
  const bodies = several('alternative', `a-${id}`, [text('plain', mail.text), text('html', mail.html)]);
  const pictures = mail.pictures.map(({ name, png }) =>
    part(
      [
        `Content-Type: image/png; name="${name}.png"`,
        'Content-Transfer-Encoding: base64',
        `Content-ID: <${name}>`,
        `Content-Disposition: inline; filename="${name}.png"`,
      ],
      inLines(png),
    ),
  );
  return `${headers.join('\r\n')}\r\n${several('related', `r-${id}`, [bodies, ...pictures])}`;
}
