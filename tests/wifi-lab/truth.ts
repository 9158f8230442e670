import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the virtual machine itself knew around and during the diagnosis, asked as root (guest/witness.sh). */
export type Truth = {
  /** As wpa_supplicant has it: `bssid`, `freq` (MHz), `key_mgmt`, `wpa_state`; and of the signal `WIDTH`. */
  status: { [key: string]: string }
  /** Every reading of the driver's signal while the product looked, dBm. */
  readingsDbm: number[]
  /** Access points that the kernel remembered all the time, and those that it did at some time. */
  heardAlways: string[]
  heardEver: string[]
}

/** Reads it from the folder that the machine wrote. */
export function readTruth(folder: string): Truth {
  const [before, after] = ['before', 'after'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const heardBefore = heard(before ?? '')
  const heardAfter = heard(after ?? '')
  return {
    status: Object.fromEntries(
      [...(before ?? '').matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    ),
    readingsDbm: readFileSync(join(folder, 'signal'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(Number),
    heardAlways: heardBefore.filter((bssid) => heardAfter.includes(bssid)),
    heardEver: [...new Set([...heardBefore, ...heardAfter])],
  }
}

const heard = (text: string): string[] =>
  [...text.matchAll(/^BSS ([0-9a-f:]+)$/gm)].map(([, bssid = '']) => bssid)
