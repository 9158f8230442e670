type Band = { channel: number; band: string; mhz: number; width: number | undefined }

/** `posdoctor wifi`: one reading of each adapter. */
export const wifi = {
  'wifi.joined': ({ name, ssid }: { name: string; ssid: string | undefined }) =>
    `${name}: joined to ${ssid === undefined ? 'a Wi-Fi (its name was not told)' : `“${ssid}”`}`,
  'wifi.not-joined': ({ name }: { name: string }) => `${name}: not joined to any Wi-Fi`,
  'wifi.radio.soft-off': 'The radio is switched off in the system: switch Wi-Fi on.',
  'wifi.radio.hard-off': 'The radio is switched off by a key or a slide on this machine.',
  'wifi.radio.unknown':
    'Whether the radio is switched on is not known here: look at the Wi-Fi switch.',
  'wifi.not-joined.hint':
    'Join the shop’s Wi-Fi and try again. To see where it can be joined: posdoctor wifi --watch',
  'wifi.no-strength': 'The system does not tell how strong the signal is.',
  'wifi.channel': ({ channel, band, mhz, width }: Band) =>
    `Channel ${channel} (${mhz} MHz), ${band} band${width === undefined ? '' : `, ${width} MHz wide`}`,
  'wifi.rate': ({ tx, rx }: { tx: number | undefined; rx: number | undefined }) =>
    `Rate: ${[
      ...(tx === undefined ? [] : [`${tx} Mbit/s to the router`]),
      ...(rx === undefined ? [] : [`${rx} Mbit/s from it`]),
    ].join(', ')}`,
  'wifi.security': ({ security }: { security: string }) =>
    security === 'open' ? 'Security: none, anybody can listen' : `Security: ${security}`,
  'wifi.point': ({ bssid }: { bssid: string }) => `Access point: ${bssid}`,
  'wifi.loudest': ({ ssid, dbm, workedOut }: { ssid: string; dbm: number; workedOut: boolean }) =>
    `The loudest other one on this channel: ${ssid === '' ? 'one whose name cannot be seen' : `“${ssid}”`}, ${workedOut ? 'about ' : ''}${dbm} dBm`,
  'wifi.same-name': ({
    places,
    workedOut,
  }: {
    places: { channel: number; dbm: number }[]
    workedOut: boolean
  }) =>
    `Under the same name: ${places.map(({ channel, dbm }) => `channel ${channel} (${workedOut ? 'about ' : ''}${dbm} dBm)`).join(', ')}`,
  'wifi.heard': ({ networks }: { networks: number }) => `Networks heard in all: ${networks}`,
  'wifi.walk':
    'To find the weak places, and whether distance or an obstacle is to blame: posdoctor wifi --watch',
  'usage.for': ({ found }: { found: string }) =>
    `--for: expected a number of seconds from 1 to 3600, found “${found}”.`,
  'usage.needs': ({ option, other }: { option: string; other: string }) =>
    `${option} goes only with ${other}.`,
} as const
