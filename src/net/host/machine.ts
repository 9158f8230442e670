import { freemem, totalmem, uptime } from 'node:os'

/** Memory that programs may still have, and the time since the system started. */
export function readMachine() {
  return {
    uptimeSeconds: Math.round(uptime()),
    totalBytes: totalmem(),
    // On Linux this is MemAvailable, which counts caches as free.
    availableBytes: freemem(),
  }
}
