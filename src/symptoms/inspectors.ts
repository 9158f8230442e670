/**
 * Who makes what opens others' encrypted connections, by what their certificates say of the issuer.
 * A `box` stands in the network; a `scanner` runs on the very computer that sees its certificate.
 * Source: the list of Chromium, which warns of them by name
 * (chrome/browser/resources/ssl/ssl_error_assistant); those marked * are ours.
 */
export const inspectors: readonly { kind: 'box' | 'scanner'; maker: string; issuer: RegExp }[] = [
  { kind: 'box', maker: 'Blue Coat', issuer: /\bO=Blue Coat/i },
  { kind: 'box', maker: 'Cisco Umbrella', issuer: /\bCN=Cisco Umbrella/i },
  { kind: 'box', maker: 'ContentKeeper', issuer: /\bO=ContentKeeper/i },
  { kind: 'box', maker: 'Cyberoam', issuer: /\bO=Cyberoam/i },
  { kind: 'box', maker: 'Forcepoint', issuer: /\bO=Forcepoint/i },
  { kind: 'box', maker: 'Fortinet', issuer: /\bO=Fortinet|\bCN=FortiGate/i },
  { kind: 'box', maker: 'McAfee Web Gateway', issuer: /\bCN=McAfee Web Gateway/i },
  { kind: 'box', maker: 'Sangfor 深信服', issuer: /\b(?:O|CN)=[^,]*(?:Sangfor|深信服)/i }, // *
  { kind: 'box', maker: 'Smoothwall', issuer: /\bCN=Smoothwall/i },
  { kind: 'box', maker: 'SonicWall', issuer: /\bO=[^,]*SonicWALL/i },
  { kind: 'box', maker: 'Sophos', issuer: /\bO=Sophos|\bCN=Sophos/i },
  { kind: 'box', maker: 'Trend Micro IWSS', issuer: /\bCN=IWSS\.TREND/i },
  { kind: 'box', maker: 'Zscaler', issuer: /\bO=Zscaler/i },
  { kind: 'scanner', maker: 'Avast', issuer: /\b(?:O|CN)=avast! Web\/Mail Shield/i },
  { kind: 'scanner', maker: 'Bitdefender', issuer: /\b(?:O|CN)=Bitdefender/i },
  { kind: 'scanner', maker: 'ESET', issuer: /\bCN=ESET SSL Filter CA/i }, // *
  { kind: 'scanner', maker: 'Kaspersky', issuer: /\bCN=Kaspersky Anti-Virus/i },
]
