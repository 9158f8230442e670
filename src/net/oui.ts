/**
 * Makers of payment terminals by the first digits of their MACs, six or seven of them (IEEE MA-L and
 * MA-M, from oui-data 2.1.9). Many terminals carry the number of their radio module's maker instead.
 */
const prefixes: Readonly<Record<string, string>> = {
  Verifone: '000B4F 60C798 88BF35 A46011 E805DC 18C3F46 50FACB8 C82C2B8',
  Hypercom: '0040EF',
  Equinox: '645422',
  Ingenico: '000381 101EDA 38EFE3 44D47F 547F54 54E140 B40016',
  Landi: '001DFA 4C9157 7408DE E89AFF',
  PAX: '00176F 54812D A044B7 A04FE4 B80E1D C84052 F40223',
  Newland: '383C9C CC4D74 0006E5 34F223 A8F470 A4E8A3 C4823F D09FD9C E05A9F8',
  Sunmi: '1C1A1B 68508C 74F7F6 B81BCB',
  Castles: '001DA9',
  BBPOS: 'C81072 10DCB6C 50482C2 C8F5D63 CCD31E6 D016F0E',
  Nexgo: '3CBB73 40C81F EC5865',
  Newpos: '00257E 18B6F7',
  Aisino: '409558 40987B',
  Vanstone: '3C39E7C',
  Morefun: 'B84C878',
  Dspread:
    '2836384 9827824 04D16E5 0CFE5D2 1C87760 303D514 4808EB8 7C477CA 94C9B7D A411638 CCC261D F43AFA1',
  Wiseasy: '0C6422',
  Urovo: 'B4293D',
  Topwise: 'BC458C',
  Square: '445925 1C59746 2CD141D 8C476E5 C898DB1',
  Clover: '04C103 D49524',
  Toast: 'F4331C 0C7FED1',
  Poynt: '88C242',
  Miura: 'D469A5',
  Spire: '287184',
  XAC: '00124E',
  Worldline: '000819',
  CCV: '001339',
  YouTransactor: '785EE80',
}

const makers = new Map(
  Object.entries(prefixes).flatMap(([maker, digits]) =>
    digits.split(' ').map((prefix): [string, string] => [prefix, maker]),
  ),
)

/** The maker of the terminal with this MAC, by the longest prefix known; most devices have none. */
export function terminalMaker(mac: string): string | undefined {
  const digits = mac.replaceAll(/[^0-9a-f]/gi, '').toUpperCase()
  return makers.get(digits.slice(0, 7)) ?? makers.get(digits.slice(0, 6))
}

/** A MAC that its device or its software has made up (IEEE 802c): it names no maker. */
export function isMadeUp(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0x02) !== 0
}
