import type { AamvaWriting } from './encode.ts';

/** The example of the standard of 2020, annex D.13. */
export const STANDARD_2020 =
  '@\n\x1e\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\nDDFN\nDADJOHN\nDDGN\n' +
  'DCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062019\nDBB06061986\nDBA12102024\nDBC1\nDAU068 in\nDAYBRO\nDAG2300 WEST BROAD STREET\n' +
  'DAIRICHMOND\nDAJVA\nDAK232690000  \nDCF2424244747474786102204\nDCGUSA\nDCK123456789\nDDAF\nDDB06062018\nDDC06062020\n' +
  'DDD1\rZVZVA01\r';

/** In the form of the first standard, of 2000: no version of the jurisdiction, the whole name in one element. */
export const FORM_OF_2000 =
  '@\n\x1e\rANSI 6360000102DL00390188ZV02270032DLDAQ0123456789ABC\nDAAPUBLIC,JOHN,Q\nDAG123 MAIN STREET\nDAIANYTOWN\n' +
  'DAJVA\nDAK123459999  \nDARDM  \nDAS           \nDAT     \nDAU509\nDAW175\nDAYBL \nDAZBR \nDBA20011201\nDBB19761123\n' +
  'DBCM\nDBD19961201\rZVZVAJURISDICTIONDEFINEDELEMENT\r';

/** Of nobody: what the tests write in every version and country. */
export const NOBODY: AamvaWriting = {
  kind: 'driving-licence',
  version: 10,
  issuerNumber: '636014',
  documentNumber: 'I1234568',
  surname: 'PLACEHOLDER',
  givenNames: 'ANNA MARIA',
  truncated: { surname: false, givenNames: false },
  birthDate: '1994-07-23',
  issueDate: '2024-01-31',
  expiryDate: '2032-07-23',
  sex: 'F',
  jurisdictionElements: ['ZCA01'],
};
