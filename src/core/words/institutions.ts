/** Words of which the names of institutions are made. They speak, and publish nothing. */
export const institutionWords: readonly string[] =
  "Ministry Institute University Foundation Committee Department Council Office Agency".split(" ");
