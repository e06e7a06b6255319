/** What every editor has, in place of a library for hosts that do not. */
export default structuredClone;
