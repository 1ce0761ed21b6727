import type { FaultTexts } from './fault-texts.ts';

/** What is said of passports, visas and permits. */
export const documentMessages = {
  'document.title': 'Show the passport of {name}',
  'document.lead': 'The airline needs it for this journey.',
  'document.title-visa': 'Show the visa of {name} for {place}',
  'document.title-permit': 'Show the {document} of {name}',
  'document.or': 'Or instead: {documents}.',
  'document.passport': 'Passport',
  'document.visa': 'visa for {place}',
  'document.open-visa': 'Open the passport at the page with the visa, or take the card.',
  'document.lay-visa': 'Lay it with the printed lines face down on the reader, and hold it still.',
  'document.taken': 'Thank you. That was the document of {name}: it is noted.',
  'document.type': 'Type it instead',
  'document.none': 'I do not have it',
  'field.number': 'Number',
  'field.number-passport': 'Number of the passport',
  'field.number-visa': 'Number of the visa',
  'field.number-permit': 'Number of the permit',
  'field.nationality': 'Nationality',
  'field.issuer': 'Issued by',
  'field.birth-date': 'Date of birth',
  'field.expiry-date': 'Valid until',
  'field.sex': 'Sex',
  'sex.f': 'Female',
  'sex.m': 'Male',
  'sex.x': 'Not specified',
  'typing.which': 'Which document do you type?',
  'typing.lead': 'As it is printed on the document of {name}.',
  'typing.date': 'Day, month, year',
  'typing.day': 'DD',
  'typing.month': 'MM',
  'typing.year': 'YYYY',
  'typing.no-date': 'There is no such date',
  'typing.state': 'Type the beginning, then touch the country.',
  'typing.next': 'Next',
  'typing.review': 'Is everything right?',
  'typing.review-lead': 'Compare it with the document. Touch a line to change it.',
  'typing.done': 'Everything is right',
  'check.title': 'Is this right?',
  'check.lead': 'One character of the document of {name} was hard to read. Please compare.',
  'check.yes': 'Yes, this is right',
  'check.no': 'No, read it again',
  'conditions.title': 'Is this so, {name}?',
  'conditions.lead': 'Then you can travel without a visa.',
  'conditions.stay': 'I leave {place} on {date} at the latest.',
  'conditions.authorisation': 'I have: {document}.',
  'conditions.yes': 'Yes, this is so',
  'conditions.no': 'No, or I am not sure',
} as const;

export const documentFaults = {
  'document.unreadable': {
    title: 'Your passport could not be read',
    next: 'Open it at the photo page, lay that page flat on the reader and hold it still.',
  },
  'document.check-failed': {
    title: 'Your passport could not be read reliably',
    next: 'Wipe the photo page and lay it on the reader again. If it is still not read, our staff will help.',
  },
  'document.expired': {
    title: 'This document has expired',
    next: 'If you have another valid one, show it. Otherwise please go to the check-in desk.',
  },
  'document.not-for-travel': {
    title: 'This document cannot be used to travel',
    next: 'Please show the passport that you will travel with.',
  },
  'document.needed': {
    title: 'Please show your passport',
    next: 'This document alone does not lead to a boarding pass here.',
  },
  'document.another-person': {
    title: 'This document is someone else’s',
    next: 'Please show the passport of the person named above.',
  },
  'document.mistyped': {
    title: 'Something typed cannot be right',
    next: 'Please compare it with the document and type it again, or lay the document on the reader.',
  },
  'travel.another-document': {
    title: 'Thank you, but this is another document',
    next: 'Please show the one that is named above.',
  },
  'travel.visa-needed': {
    title: 'A visa or permit is missing',
    next: 'Your destination, or a country on the way, asks for one. If you have it, our staff look at it with you at the check-in desk.',
  },
  'travel.validity': {
    title: 'This passport expires too soon for your journey',
    next: 'If you have another one that is valid for longer, show it. Otherwise please go to the check-in desk.',
  },
  'travel.see-staff': {
    title: 'Our staff check your travel documents',
    next: 'Please go to the check-in desk with your passport, visas and tickets, or call someone here.',
  },
} as const satisfies Partial<FaultTexts>;
