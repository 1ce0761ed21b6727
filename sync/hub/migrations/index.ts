import { INBOX } from './001-inbox.ts';
import { CUSTOMER_FILE } from './002-customer-file.ts';
import { MANIFEST } from './003-manifest.ts';
import { COMPLAINTS } from './004-complaints.ts';
import { MATTERS } from './005-matters.ts';
import { MEMBER_LANGUAGE } from './006-member-language.ts';
import { OFFERS } from './007-offers.ts';

/** In order; a migration that has been released is never changed, only followed by another. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '001-inbox', sql: INBOX },
  { name: '002-customer-file', sql: CUSTOMER_FILE },
  { name: '003-manifest', sql: MANIFEST },
  { name: '004-complaints', sql: COMPLAINTS },
  { name: '005-matters', sql: MATTERS },
  { name: '006-member-language', sql: MEMBER_LANGUAGE },
  { name: '007-offers', sql: OFFERS },
];
