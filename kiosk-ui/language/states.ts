/** The three letters by which travel documents name a state, and the two by which browsers know it (ISO 3166-1). */
const CODES: ReadonlyMap<string, string> = new Map(
  `
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW`
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

/** What one language calls the states, and which of them begin as somebody has typed: in letters, A to Z. */
export function statesIn(locale: string) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const typed = new Intl.DisplayNames(['en'], { type: 'region' });
  const nameOf = (code: string): string => names.of(CODES.get(code) ?? '') ?? code;
  const isKnown = (code: string): boolean => CODES.has(code);
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
      return [...CODES]
        .filter(begins)
        .map(([code]) => code)
        .sort(
          (a, b) => Number(b === begun) - Number(a === begun) || nameOf(a).localeCompare(nameOf(b), locale),
        );
    },
  };
}
