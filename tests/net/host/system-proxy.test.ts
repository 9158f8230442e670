import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInternetSettings, parseScutilProxy } from '../../../src/net/host/system-proxy.ts'
import { recording } from '../../fixtures/recording.ts'
import { garbled } from '../garbled.ts'

// Written by hand after the form that reg query has in every language.
const registry = (values: Record<string, string>) =>
  `\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n${Object.entries(
    values,
  )
    .map(([name, value]) => `    ${name}    ${value}\r\n`)
    .join('')}\r\n`

describe('Windows', () => {
  test.each([
    [
      { ProxyEnable: 'REG_DWORD    0x1', ProxyServer: 'REG_SZ    127.0.0.1:7890' },
      'http://127.0.0.1:7890',
    ],
    [{ ProxyEnable: 'REG_DWORD    0x0', ProxyServer: 'REG_SZ    127.0.0.1:7890' }, undefined],
    [
      {
        ProxyEnable: 'REG_DWORD    0x1',
        ProxyServer: 'REG_SZ    http=a.example:1;https=b.example:2',
      },
      'http://b.example:2',
    ],
    [
      { ProxyEnable: 'REG_DWORD    0x1', ProxyServer: 'REG_SZ    socks=c.example:3' },
      'socks://c.example:3',
    ],
    [{ AutoConfigURL: 'REG_SZ    http://wpad.example/wpad.dat' }, 'http://wpad.example'],
    [{ ProxyEnable: 'REG_DWORD    0x1' }, undefined],
    [{}, undefined],
  ])('%j demands %s', (values, proxy) => {
    expect(parseInternetSettings(registry(values))).toBe(proxy)
  })
})

describe('macOS', () => {
  test('a script that chooses is named by its place', () => {
    expect(parseScutilProxy(recording('macos/scutil-proxy-pac.txt'))).toBe(
      'http://wpad.company.example',
    )
  })

  test('the proxy of encrypted pages counts before the others', () => {
    // Written by hand: the keys stand in Apple's SCSchemaDefinitions.h.
    const text = `<dictionary> {
  HTTPEnable : 1
  HTTPPort : 1
  HTTPProxy : a.example
  HTTPSEnable : 1
  HTTPSPort : 2
  HTTPSProxy : b.example
}\n`
    expect(parseScutilProxy(text)).toBe('http://b.example:2')
    expect(parseScutilProxy(text.replace('HTTPSEnable : 1', 'HTTPSEnable : 0'))).toBe(
      'http://a.example:1',
    )
  })

  test.each(['', '<dictionary> {\n}\n', 'HTTPEnable : 1\n'])('%j demands none', (text) => {
    expect(parseScutilProxy(text)).toBeUndefined()
  })
})

test('a garbled answer demands the right proxy or none', () => {
  fc.assert(
    fc.property(garbled(recording('macos/scutil-proxy-pac.txt')), (spoilt) => {
      expect(['http://wpad.company.example', undefined]).toContain(parseScutilProxy(spoilt))
    }),
  )
})
