/** Works and inscriptions that have titles or words of their own, by which a quotation is known for a title. Lower case. */

/** What follows in capitals is a title: `the novel “The Long Winter”`. */
export const works: ReadonlySet<string> = new Set(
  (
    "novel book essay poem film movie song play album painting documentary pamphlet memoir series podcast show exhibition " +
    "article column editorial op-ed commentary feature piece story chapter lecture"
  ).split(" "),
);

/** What follows is a title, however it is written: `headlined “…”`, `under the title “…”`. */
export const titling: ReadonlySet<string> = new Set(
  "titled entitled headlined subtitled captioned headline title subtitle caption heading".split(" "),
);

/** What they read is an inscription: `the sign reads “…”`. */
export const inscribed: ReadonlySet<string> = new Set(
  (
    "sign signs banner banners placard placards plaque poster posters sticker stickers billboard notice board inscription label " +
    "headline headlines title caption captions"
  ).split(" "),
);

/** How an inscription says what stands on it, and what stands between a work and its title. */
export const inscribing: ReadonlySet<string> = new Set("read reads reading says saying is was".split(" "));
