/**
 * The three letters by which travel documents name a state, and the two by which browsers know it (ISO 3166-1) where they
 * are not the first two of those.
 */
const PAIRS = `
ABWAW AFG AGOAO AIA ALAAX ALB ANDAD AREAE ARG ARMAM ASM ATAAQ ATFTF ATGAG AUS AUTAT AZE BDIBI BEL BENBJ
BESBQ BFA BGDBD BGR BHR BHSBS BIHBA BLM BLRBY BLZBZ BMU BOL BRA BRBBB BRNBN BTN BVT BWA CAFCF CAN CCK CHE
CHLCL CHNCN CIV CMR CODCD COGCG COKCK COL COMKM CPVCV CRI CUB CUWCW CXR CYMKY CYP CZE DEU DJI DMA DNKDK DOM
DZA ECU EGY ERI ESHEH ESP ESTEE ETH FIN FJI FLKFK FRA FROFO FSMFM GAB GBR GEO GGY GHA GIB GINGN GLPGP GMB
GNBGW GNQGQ GRC GRDGD GRLGL GTM GUFGF GUM GUYGY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRLIE IRN IRQIQ ISL
ISRIL ITA JAMJM JEY JOR JPN KAZKZ KEN KGZ KHM KIR KNA KORKR KWT LAO LBN LBRLR LBYLY LCA LIE LKA LSO LTU LUX
LVA MACMO MAFMF MAR MCO MDA MDGMG MDVMV MEXMX MHL MKD MLI MLTMT MMR MNEME MNG MNPMP MOZMZ MRT MSR MTQMQ MUS
MWI MYS MYTYT NAM NCL NER NFK NGA NIC NIUNU NLD NOR NPL NRU NZL OMN PAKPK PAN PCNPN PER PHL PLWPW PNGPG
POLPL PRI PRKKP PRTPT PRYPY PSE PYFPF QAT REU ROU RUS RWA SAU SDN SENSN SGP SGSGS SHN SJM SLBSB SLE SLVSV
SMR SOM SPMPM SRBRS SSD STP SURSR SVKSK SVNSI SWESE SWZSZ SXM SYCSC SYR TCA TCDTD TGO THA TJK TKL TKMTM TLS
TON TTO TUNTN TURTR TUVTV TWN TZA UGA UKRUA UMI URYUY USA UZB VAT VCT VEN VGB VIR VNM VUT WLFWF WSM YEM ZAF
ZMB ZWE`;

/** What one language calls the states, and which of them begin as somebody has typed: in letters, A to Z. */
export function statesIn(locale: string) {
  const codes: ReadonlyMap<string, string> = new Map(
    PAIRS.trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, 3), pair.slice(3) || pair.slice(0, 2)]),
  );
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const typed = new Intl.DisplayNames(['en'], { type: 'region' });
  const nameOf = (code: string): string => names.of(codes.get(code) ?? '') ?? code;
  const isKnown = (code: string): boolean => codes.has(code);
  /** `ETHIOPIA`, as a keyboard of A to Z writes it. */
  const letters = (name: string): string =>
    name
      .normalize('NFD')
      .toUpperCase()
      .replace(/[^A-Z ]/g, '');
  return {
    state: (code: string): string => (isKnown(code) ? nameOf(code) : code),
    statesLike: (beginning: string): readonly string[] => {
      const begun = letters(beginning).trim();
      if (begun === '') return [];
      const begins = ([code, region]: readonly [string, string]) =>
        code.startsWith(begun) || letters(typed.of(region) ?? '').startsWith(begun);
      return [...codes]
        .filter(begins)
        .map(([code]) => code)
        .sort(
          (a, b) => Number(b === begun) - Number(a === begun) || nameOf(a).localeCompare(nameOf(b), locale),
        );
    },
  };
}
