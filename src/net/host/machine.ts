import { freemem, totalmem, uptime } from 'node:os'

/** What kind of system this is, how long it has been up, and the memory that programs may still have. */
export function readMachine() {
  return {
    platform: process.platform,
    uptimeSeconds: Math.round(uptime()),
    totalBytes: totalmem(),
    // On Linux this is MemAvailable, which counts caches as free.
    availableBytes: freemem(),
  }
}
