import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRefused } from '../../../src/net/wifi/wlan-log.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

const text = recording('windows/written/wevtutil-8002.txt')

test('a network that turned down the password is named, once', () => {
  expect(parseRefused(text)).toEqual(['Bäcker & Co'])
  expect(parseRefused(text + text)).toEqual(['Bäcker & Co'])
})

test.each([
  ['another reason', text.replaceAll('294932', '229396')],
  ['another event', text.replaceAll('8002', '8003')],
  ['nothing', ''],
])('%s is no refusal', (_, other) => {
  expect(parseRefused(other)).toEqual([])
})

test('what would steer a terminal is written out', () => {
  expect(parseRefused(text.replaceAll('Bäcker', '\u001b[31mB'))).toEqual(['\\x1b[31mB & Co'])
})

test('a garbled log names nothing else', () => {
  fc.assert(
    fc.property(garbled(text), (spoilt) => {
      for (const ssid of parseRefused(spoilt)) expect(spoilt).toContain(ssid.replace('&', '&amp;'))
    }),
  )
})
