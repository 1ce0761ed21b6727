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
}

/**
 * Hands a mail over; `id` is the same however often it is tried, so that whoever gets it twice can tell. `refused` will be
 * refused again; `later` may succeed.
 */
export interface MailPort {
  send(mail: Mail, id: string): Promise<'sent' | 'refused' | 'later'>;
}
