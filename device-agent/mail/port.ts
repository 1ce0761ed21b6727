/** A picture within a mail, which its HTML names `cid:NAME`. */
export interface Picture {
  readonly name: string;
  readonly png: Uint8Array;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly pictures: readonly Picture[];
  /** Said first where it may be there already. */
  readonly again: string;
}

/**
 * What became of handing a mail over. `refused` will be refused again; `later` may succeed; `untrusted` may too, once the
 * server's certificate is one that this kiosk trusts; `in-doubt` was sent to the end, and nobody said that it was taken.
 */
export type MailOutcome = 'sent' | 'refused' | 'later' | 'untrusted' | 'in-doubt';

/**
 * Hands a mail over; `id` is the same however often it is tried, so that a server or reader that gets it twice can tell,
 * and `mayBeThere` has it say so itself.
 */
export interface MailPort {
  send(mail: Mail, id: string, mayBeThere: boolean): Promise<MailOutcome>;
}
