/** Where words are found besides in newspapers, so that a section's newspaper is not their source. Lower case. */

/** Documents that speak for themselves: `according to the communiqué`. A newspaper's own articles are none. */
export const documents: ReadonlySet<string> = new Set(
  (
    "communiqué communique statement declaration readout transcript release memorandum memo treaty agreement resolution " +
    "law bill decree ruling verdict judgment judgement indictment constitution manifesto charter letter protocol minutes"
  ).split(" "),
);

/** Occasions and the people there, to whom words are told: `told foreign media`, `told the press conference`. */
export const audiences: ReadonlySet<string> = new Set(
  "media press broadcaster broadcasters newspapers outlets conference briefing summit forum congress rally hearing court".split(
    " ",
  ),
);
