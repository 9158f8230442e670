import type { Ids } from '../../messages/index.ts'
import type { CodeMeaning } from '../../site/response-codes.ts'
import { bare } from './bare.ts'

/** What a terminal or its maker's software says in its own words, not the host's. */
export type TerminalText = {
  /** None: terminals of many makers show it. */
  vendor?: string
  /** As it stands on the display or in the log. */
  shown: readonly string[]
  /** Where it means as much as a code of the host's. */
  meaning?: CodeMeaning
  /** The terminal says so of itself: no host need have been reached. */
  ofItself?: true
  /** It says that the host has answered, and not what. */
  answered?: true
  /** It says that the terminal does not get online, and nothing of why: that has to be measured. */
  open?: true
  /** The causes that it points to; none where it is about the customer or about nothing. */
  points?: readonly Ids<'cause'>[]
}

/** The makers' public texts (domain.md 2.4). */
export const terminalTexts: Readonly<Record<Ids<'code.terminal'>, TerminalText>> = {
  connecting: {
    shown: ['正在连接中', '正在连接', '连接中', '正在连接主机', '正在连接中心', 'connecting'],
    open: true,
  },
  'sign-in-please': {
    shown: ['请重新签到', '请签到', '请先签到', '终端未签到', 'POS未签到'],
    meaning: 'sign-in-again',
    ofItself: true,
  },
  'ingenico-cannot-call': {
    vendor: 'Ingenico',
    shown: ['CANNOT CALL HOST CHECK PHONE LINE'],
    points: ['isp-outage', 'router-fault', 'line-fault', 'provider-fault'],
  },
  'ingenico-bad-mac': { vendor: 'Ingenico', shown: ['BAD MAC'], meaning: 'keys-out-of-step' },
  'ingenico-no-response': {
    vendor: 'Ingenico',
    shown: ['NO RESPONSE'],
    points: ['host-outage', 'isp-outage', 'provider-fault'],
  },
  'ingenico-no-signal': {
    vendor: 'Ingenico',
    shown: ['NO SIGNAL/NETWORK ERROR', 'NO SIGNAL', 'NETWORK ERROR'],
    points: ['remote-location', 'hardware-damaged'],
  },
  'ingenico-system-error': {
    vendor: 'Ingenico',
    shown: ['SYSTEM ERROR'],
    points: ['device-misconfigured'],
  },
  'ingenico-power-failed': {
    vendor: 'Ingenico',
    shown: ['POWER FAILED'],
    points: ['power-unstable'],
  },
  'ingenico-irruption': {
    vendor: 'Ingenico',
    shown: ['Alert Irruption!'],
    points: ['hardware-damaged'],
  },
  'castles-acquirer-disabled': {
    vendor: 'Castles',
    shown: ['ACQUIRER DISABLED'],
    meaning: 'sign-in-again',
    ofItself: true,
  },
  'adyen-tampered': { vendor: 'Adyen', shown: ['Tampered'], points: ['hardware-damaged'] },
  'adyen-looking-up': {
    vendor: 'Adyen',
    shown: ['Looking up host'],
    points: ['router-misconfigured', 'router-fault', 'provider-fault'],
  },
  'adyen-connecting': {
    vendor: 'Adyen',
    shown: ['Connecting'],
    points: ['router-misconfigured', 'isp-outage', 'provider-fault'],
  },
  'adyen-negotiating': {
    vendor: 'Adyen',
    shown: ['Negotiating'],
    points: ['router-misconfigured', 'os-firmware-outdated'],
  },
  'adyen-writing': { vendor: 'Adyen', shown: ['Writing data'], points: ['router-misconfigured'] },
  'adyen-receiving': {
    vendor: 'Adyen',
    shown: ['Receiving data'],
    points: ['router-misconfigured'],
  },
  'pceftpos-x0': { vendor: 'PC-EFTPOS', shown: ['X0'], points: ['host-outage'] },
  'pceftpos-x4': { vendor: 'PC-EFTPOS', shown: ['X4'] },
  'pceftpos-x7': { vendor: 'PC-EFTPOS', shown: ['X7'], meaning: 'keys-out-of-step' },
  'pceftpos-x8': {
    vendor: 'PC-EFTPOS',
    shown: ['X8'],
    points: ['isp-outage', 'provider-fault'],
  },
  'pax-ok': { vendor: 'PAX POSLink', shown: ['000000'], meaning: 'accepted' },
  'pax-decline': { vendor: 'PAX POSLink', shown: ['000100'], meaning: 'card-only' },
  'pax-timeout': { vendor: 'PAX POSLink', shown: ['100001'] },
  'pax-aborted': { vendor: 'PAX POSLink', shown: ['100002'] },
  'pax-comm-error': {
    vendor: 'PAX',
    shown: ['Comm Error'],
    points: ['router-misconfigured', 'device-misconfigured', 'remote-access-disabled'],
  },
  'pax-ack-error': {
    vendor: 'PAX',
    shown: ['ACK Error'],
    points: ['device-misconfigured', 'router-misconfigured'],
  },
  'pax-handshake-error': {
    vendor: 'PAX',
    shown: ['Handshake Error'],
    points: ['device-misconfigured', 'router-misconfigured'],
  },
  'pax-socket-send': {
    vendor: 'PAX',
    shown: ['Socket Send Error'],
    points: ['router-misconfigured', 'isp-outage'],
  },
  'verifone-internet': {
    vendor: 'Verifone',
    shown: ['problem connecting to the Internet'],
    points: ['isp-outage', 'provider-fault', 'wrong-credentials'],
  },
  'stripe-connection': {
    vendor: 'Stripe',
    shown: ['STRIPE_API_CONNECTION_ERROR'],
    points: ['isp-outage', 'router-misconfigured', 'provider-fault'],
  },
  'stripe-offline': {
    vendor: 'Stripe',
    shown: ['READER_CONNECTION_NOT_AVAILABLE_OFFLINE'],
    points: ['isp-outage', 'router-fault'],
  },
  'stripe-no-reader': {
    vendor: 'Stripe',
    shown: ['NOT_CONNECTED_TO_READER'],
    points: ['wifi-weak', 'router-misconfigured', 'power-unstable'],
  },
  'stripe-token': {
    vendor: 'Stripe',
    shown: ['CONNECTION_TOKEN_PROVIDER_ERROR'],
    points: ['wrong-credentials'],
  },
  'stripe-sdk': {
    vendor: 'Stripe',
    shown: ['UNSUPPORTED_SDK'],
    points: ['version-incompatible', 'app-incompatible'],
  },
  'stripe-reader-version': {
    vendor: 'Stripe',
    shown: ['UNSUPPORTED_READER_VERSION'],
    points: ['os-firmware-outdated'],
  },
  'stripe-session': {
    vendor: 'Stripe',
    shown: ['API_SESSION_EXPIRED'],
    points: ['sign-in-needed', 'wrong-credentials'],
  },
  'square-timed-out': {
    vendor: 'Square',
    shown: ['TIMED_OUT'],
    points: ['isp-outage', 'wifi-weak', 'power-unstable'],
  },
  'wechat-system-error': {
    vendor: 'WeChat Pay 微信支付',
    shown: ['SYSTEMERROR'],
    points: ['host-outage'],
  },
  'wechat-user-paying': { vendor: 'WeChat Pay 微信支付', shown: ['USERPAYING'] },
  'alipay-system-error': {
    vendor: 'Alipay 支付宝',
    shown: ['SYSTEM_ERROR'],
    points: ['host-outage'],
  },
  'basewin-0': {
    vendor: 'BaseWin',
    shown: ['0', '无网络'],
    points: ['wifi-weak', 'line-fault', 'router-fault'],
  },
  'basewin-1': {
    vendor: 'BaseWin',
    shown: ['1', '超时'],
    points: ['host-outage', 'isp-outage', 'router-misconfigured'],
  },
  'basewin-2': {
    vendor: 'BaseWin',
    shown: ['2', '丢包'],
    points: ['wifi-weak', 'network-congestion', 'signal-interference'],
  },
  'basewin-3': {
    vendor: 'BaseWin',
    shown: ['3', '校验错误'],
    points: ['device-misconfigured', 'version-incompatible'],
  },
  'basewin-4': { vendor: 'BaseWin', shown: ['4', 'MAC'], meaning: 'keys-out-of-step' },
  'basewin-6': { vendor: 'BaseWin', shown: ['6', '39域≠00'], answered: true },
  'basewin-7': {
    vendor: 'BaseWin',
    shown: ['7', '组包'],
    points: ['app-incompatible', 'version-incompatible'],
  },
}

const ids = Object.keys(terminalTexts) as Ids<'code.terminal'>[]

/** Every text that is meant by what a person typed: case, spaces and marks do not count. */
export function textsLike(typed: string): Ids<'code.terminal'>[] {
  const wanted = bare(typed)
  return ids.filter((id) => terminalTexts[id].shown.some((shown) => bare(shown) === wanted))
}
