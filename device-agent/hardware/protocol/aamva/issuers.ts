/** Issuer identification numbers that AAMVA has given out, by country, each with its jurisdiction (ISO 3166-2). */
const ISSUERS = {
  USA: `
636033AL 636059AK 604427AS 636026AZ 636021AR 636014CA 636020CO 636006CT 636011DE 636043DC 636010FL 636055GA 636019GU
636047HI 636050ID 636035IL 636037IN 636018IA 636022KS 636046KY 636007LA 636041ME 636003MD 636002MA 636032MI 636038MN
636051MS 636030MO 636008MT 636054NE 636049NV 636039NH 636036NJ 636009NM 636001NY 636004NC 636034ND 604430MP 636023OH
636058OK 636029OR 636025PA 604431PR 636052RI 636005SC 636042SD 636053TN 636015TX 636062VI 636040UT 636024VT 636000VA
636045WA 636061WV 636031WI 636060WY 636027`,
  CAN: `
604432AB 990876AB 636028BC 636048MB 636017NB 636016NL 636013NS 604433NU 636012ON 604426PE 604428QC 636044SK 604429YT`,
  MEX: '636056COA 636057HID',
} as const;

export type AamvaCountry = keyof typeof ISSUERS;

export interface Issuer {
  readonly country: AamvaCountry;
  /** Null for the Department of State, which is of no state. */
  readonly jurisdiction: string | null;
}

const NUMBER_LENGTH = 6;

const BY_NUMBER: ReadonlyMap<string, Issuer> = new Map(
  (Object.keys(ISSUERS) as AamvaCountry[]).flatMap((country) =>
    ISSUERS[country]
      .trim()
      .split(/\s+/)
      .map((entry) => [
        entry.slice(0, NUMBER_LENGTH),
        { country, jurisdiction: entry.slice(NUMBER_LENGTH) || null },
      ]),
  ),
);

export const isCountry = (code: string): code is AamvaCountry => code in ISSUERS;

/** Whose number this is; null for numbers that are not known here. */
export const issuerOf = (number: string): Issuer | null => BY_NUMBER.get(number) ?? null;

export const ISSUER_NUMBERS: readonly string[] = [...BY_NUMBER.keys()];
