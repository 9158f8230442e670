import { freemem, totalmem, uptime } from 'node:os'

/** Containers and servers say so wherever they stand. */
const nowhere = /^(?:Etc\/)?(?:UTC|UCT|GMT|Universal|Zulu)$/

/** What kind of system this is, its time zone, how long it has been up, and the memory that programs may still have. */
export function readMachine() {
  // The `TZ` of this process, or what the system is set to.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return {
    platform: process.platform,
    ...(nowhere.test(timeZone) ? {} : { timeZone }),
    uptimeSeconds: Math.round(uptime()),
    totalBytes: totalmem(),
    // On Linux this is MemAvailable, which counts caches as free.
    availableBytes: freemem(),
  }
}
