/** What the manifest and the running code call the panel. */

export const viewType = "trackerPost.finalPost";

/** Whether the panel that is active stays with its file. */
export const isLockedKey = "trackerPost.finalPostIsLocked";
