/** Fifty samples in less than 1.4 s; a few more, because a run may be cut short. */
export const often = { count: 54, intervalMs: 20 }

/** The acquirer is asked gently: never more than one packet in 40 ms. */
export const gently = { count: 28, intervalMs: 40 }

/** TCP connects in place of pings. A public reference is asked no more often than a page load does. */
export const connects = { gateway: 50, reference: 40 }
