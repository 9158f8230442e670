import type { wifi as en } from '../en/wifi.ts'
import type { Translation } from '../translation.ts'

export const wifi = {
  'wifi.joined': ({ name, ssid }) =>
    `${name}：已连上${ssid === undefined ? '一个 Wi-Fi（没读到名称）' : `“${ssid}”`}`,
  'wifi.not-joined': ({ name }) => `${name}：没有连上任何 Wi-Fi`,
  'wifi.radio.soft-off': '无线功能在系统里关掉了，请打开 Wi-Fi。',
  'wifi.radio.hard-off': '本机的无线开关（按键或拨钮）关着，请打开。',
  'wifi.radio.unknown': '看不出无线功能是否打开，请看一下 Wi-Fi 开关。',
  'wifi.not-joined.hint':
    '请先连上店里的 Wi-Fi 再试。想知道在哪里能连上，请运行：posdoctor wifi --watch',
  'wifi.no-strength': '系统没有给出信号强度。',
  'wifi.channel': ({ channel, band, mhz, width }) =>
    `信道 ${channel}（${mhz} MHz），${band} 频段${width === undefined ? '' : `，频宽 ${width} MHz`}`,
  'wifi.rate': ({ tx, rx }) =>
    `速率：${[
      ...(tx === undefined ? [] : [`发 ${tx} Mbit/s`]),
      ...(rx === undefined ? [] : [`收 ${rx} Mbit/s`]),
    ].join('，')}`,
  'wifi.security': ({ security }) =>
    security === 'open' ? '加密：没有，谁都能窃听' : `加密：${security}`,
  'wifi.point': ({ bssid }) => `接入点：${bssid}`,
  'wifi.loudest': ({ ssid, dbm, workedOut }) =>
    `同信道上最强的别家网络：${ssid === '' ? '看不到名称的网络' : `“${ssid}”`}，${workedOut ? '约 ' : ''}${dbm} dBm`,
  'wifi.same-name': ({ places, workedOut }) =>
    `同名的还有：${places.map(({ channel, dbm }) => `信道 ${channel}（${workedOut ? '约 ' : ''}${dbm} dBm）`).join('、')}`,
  'wifi.heard': ({ networks }) => `一共听到 ${networks} 个网络`,
  'wifi.walk': '想找出信号差的地方，分清是太远还是被挡住，请运行：posdoctor wifi --watch',
  'usage.for': ({ found }) => `--for：应为 1 到 3600 之间的秒数，现在是“${found}”。`,
  'usage.needs': ({ option, other }) => `${option} 只能和 ${other} 一起用。`,
} satisfies Translation<typeof en>
