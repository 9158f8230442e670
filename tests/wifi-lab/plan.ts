import { bssidOf, hostapdConfig, radiosOf } from './access-points.ts'
import { profile, supplicantConfig } from './laptop.ts'
import type { Manager, Situation } from './situation.ts'

/** The files from which the virtual machine makes a situation, by name. */
export function planOf(situation: Situation, manager: Manager): { [file: string]: string } {
  const radios = situation.station === 'no-radio' ? [] : radiosOf(situation)
  const own = manager === 'nm' ? profile(situation) : undefined
  return {
    plan: shellVariables({
      manager,
      station: situation.station,
      wired: situation.wired ? 'yes' : '',
      scan: situation.othersScan ? 'yes' : '',
      look: situation.looked ? 'yes' : '',
      roam: situation.second ? bssidOf(1, 0) : '',
      levels: radios.map(({ dbm }) => dbm).join(' '),
      air: situation.air ? airOf(situation.air) : '',
      clock: String(Math.floor(Date.now() / 1000)),
    }),
    ...Object.fromEntries(
      radios.map((radio, index) => [
        `hostapd-${index}.conf`,
        hostapdConfig(radio, index, radio === situation.home || radio === situation.second),
      ]),
    ),
    'supplicant.conf': supplicantConfig(situation),
    ...(own === undefined ? {} : { 'shop.nmconnection': own }),
  }
}

/** The options of air.c; frames take their time on the air. */
const airOf = ({ fadingDb, lossShare }: NonNullable<Situation['air']>): string =>
  `sd=${fadingDb} loss=${lossShare} air=1`

function shellVariables(values: { [name: string]: string }): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('')
}
