import type { RemedyWords } from '../remedy-words.ts'

const endpoint = ({ host, port }: RemedyWords) =>
  host ? `${host}:${port}` : 'the acquirer’s host and port'

const wanted = (...needs: string[]) => {
  const known = needs.filter((need) => need !== '')
  return known.length > 0 ? ` (required: ${known.join(', ')})` : ''
}

/** The steps, what to secure before them, and how to take them back. */
export const remedies = {
  'remedy.move-nearer': (_words: RemedyWords) =>
    'Move the terminal to within 3 m of the router and try again',
  'remedy.use-cable': (_words: RemedyWords) => 'Connect the terminal by network cable',
  'remedy.use-hotspot': (_words: RemedyWords) => 'Take payments over a phone’s hotspot for now',
  'remedy.remove-obstacle': (_words: RemedyWords) =>
    'Clear away what stands between terminal and router (metal shelf, fridge, stacked goods), or move the terminal a metre past it, and try again',
  'remedy.move-access-point': (_words: RemedyWords) =>
    'Put the router higher and nearer to the counter',
  'remedy.add-access-point': (_words: RemedyWords) => 'Add an access point near the counter',
  'remedy.change-channel': ({ channel }: RemedyWords) =>
    `Set the Wi-Fi to a free channel (1, 6 or 11${channel ? `; now ${channel}` : ''}), or to 5 GHz if the terminal can`,
  'remedy.use-2-4-ghz': (_words: RemedyWords) =>
    'Let the terminal use 2.4 GHz, which reaches farther than 5 GHz',
  'remedy.own-wifi': (_words: RemedyWords) =>
    'Set up a Wi-Fi of its own for the terminal: 2.4 GHz, WPA2',
  'remedy.away-from-interference': (_words: RemedyWords) =>
    'Keep microwave ovens, cordless phones and USB 3 devices away from terminal and router',
  'remedy.rejoin-wifi': ({ ssid }: RemedyWords) =>
    `Join the Wi-Fi${ssid && ` “${ssid}”`} anew on the device: forget it first if it is known there, then type the password with care`,
  'remedy.switch-on-radio': (_words: RemedyWords) => 'Switch the network connection or Wi-Fi on',
  'remedy.check-router': (_words: RemedyWords) =>
    'Look at the router: is it on, are its cables in, is it hot?',
  'remedy.restart-router': ({ gateway }: RemedyWords) =>
    `Unplug the router${gateway ? ` (${gateway})` : ''}, wait 30 seconds, plug it in again; the shop is offline for about 3 minutes`,
  'remedy.replace-router': (_words: RemedyWords) => 'Replace the router',
  'remedy.reset-router': (_words: RemedyWords) =>
    'Reset the router to its factory settings and set it up again',
  'remedy.restart-modem': (_words: RemedyWords) =>
    'Unplug the modem, then the router, wait 30 seconds, plug in the modem first',
  'remedy.replace-modem': (_words: RemedyWords) => 'Have the provider replace the modem',
  'remedy.reseat-cable': (_words: RemedyWords) =>
    'Push the network cable firmly in at both ends until it clicks',
  'remedy.swap-cable': (_words: RemedyWords) => 'Use another network cable and another socket',
  'remedy.bypass-switch': (_words: RemedyWords) =>
    'Plug the terminal straight into the router, past the switch',
  'remedy.replace-switch': (_words: RemedyWords) => 'Replace the switch, best by one of good make',
  'remedy.rerun-cable': (_words: RemedyWords) => 'Have the cable in the wall tested and replaced',
  'remedy.set-dhcp': (_words: RemedyWords) =>
    'Set the device to get its address automatically (DHCP)',
  'remedy.set-dns': ({ resolver }: RemedyWords) =>
    `Set the name servers to 223.5.5.5 and 1.1.1.1${resolver ? ` (now ${resolver})` : ''}`,
  'remedy.correct-gateway': ({ gateway, otherRouter }: RemedyWords) =>
    `Correct the router’s address (gateway) in the device’s settings${gateway && `: it is set to ${gateway}`}${otherRouter && `, a router answers at ${otherRouter}`}`,
  'remedy.free-address': ({ terminal }: RemedyWords) =>
    `Find the second device with the same address${terminal && ` (${terminal})`} and give it another`,
  'remedy.one-network-only': (_words: RemedyWords) =>
    'Use one network only: switch Wi-Fi off while the cable is in, or the other way round',
  'remedy.allow-port': (words: RemedyWords) =>
    `Let ${endpoint(words)} (TCP, outgoing) through the router or firewall`,
  'remedy.exempt-from-inspection': ({ host }: RemedyWords) =>
    `Take ${host || 'the acquirer’s host'} out of the firewall’s TLS inspection`,
  'remedy.sign-in-to-network': (_words: RemedyWords) =>
    'Open a web page on this network and complete its sign-in',
  'remedy.lower-mtu': (_words: RemedyWords) => 'Set the router’s MTU to 1400 and try again',
  'remedy.switch-ipv6-off': (_words: RemedyWords) =>
    'Switch IPv6 off in the router until the provider has mended it',
  'remedy.end-isolation': (_words: RemedyWords) =>
    'Switch off client isolation, or leave the guest network',
  'remedy.raise-idle-timer': (_words: RemedyWords) =>
    'Raise the firewall’s idle timeout to an hour',
  'remedy.call-provider': (_words: RemedyWords) =>
    'Call the internet provider, and read out what posdoctor says',
  'remedy.pay-the-bill': (_words: RemedyWords) => 'Check the provider’s bill and pay what is due',
  'remedy.second-line': (_words: RemedyWords) => 'Set up a second line, a 4G router for example',
  'remedy.pause-traffic': (_words: RemedyWords) =>
    'Pause uploads, cameras, downloads and guest Wi-Fi, and try again',
  'remedy.avoid-peak': (_words: RemedyWords) =>
    'Move uploads, backups and updates out of the busy hours',
  'remedy.prefer-terminal': (_words: RemedyWords) =>
    'Give the terminal priority in the router (QoS)',
  'remedy.more-bandwidth': (_words: RemedyWords) => 'Order more bandwidth',
  // A repeated payment charges twice.
  'remedy.try-again': (_words: RemedyWords) =>
    'Look whether the last payment went through; if it did not, try again in a minute',
  'remedy.other-line-technology': (_words: RemedyWords) =>
    'Change to another kind of line, or another mobile operator',
  'remedy.to-the-window': (_words: RemedyWords) =>
    'Take the terminal to a window or outside and try again',
  'remedy.outdoor-antenna': (_words: RemedyWords) =>
    'Have an antenna put up outside for the mobile router',
  'remedy.other-sim': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} put in a SIM card of another operator`,
  'remedy.reseat-sim': (_words: RemedyWords) =>
    'Switch the terminal off, take its SIM card out, and put it in again',
  'remedy.check-endpoint': (words: RemedyWords) =>
    `Compare host and port with the acquirer’s sheet${words.host && `: the site file has ${endpoint(words)}`}`,
  'remedy.check-numbers': (_words: RemedyWords) =>
    'Compare terminal number and merchant number in the terminal’s settings with the acquirer’s sheet, digit by digit',
  'remedy.check-tls': ({ tls }: RemedyWords) =>
    `Compare the encryption setting (TLS on or off) with the acquirer’s sheet${tls === 'required' ? ': the site file has it on' : tls === 'off' ? ': the site file has it off' : ''}`,
  'remedy.check-dialect': ({ dialect }: RemedyWords) =>
    `Compare message format, TPDU and length setting with the acquirer’s sheet${dialect && `: the site file has ${dialect}`}`,
  'remedy.allow-version': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} allow this version, or send the terminal one that it allows`,
  'remedy.raise-timeout': (_words: RemedyWords) =>
    'Set how long the terminal waits for an answer to 60 seconds',
  'remedy.download-parameters': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} send the terminal its settings again`,
  'remedy.use-backup-host': ({ backup, backupOpens }: RemedyWords) =>
    `Set the terminal to the acquirer’s backup host${backup && `, ${backup}`}${backupOpens ? ': posdoctor has just reached it' : ''}`,
  'remedy.call-acquirer': ({ acquirer }: RemedyWords) =>
    `Call ${acquirer || 'the acquirer'}, and read out what posdoctor says`,
  'remedy.wait-for-host': ({ acquirer }: RemedyWords) =>
    `Wait for ${acquirer || 'the acquirer'}; try every 10 minutes`,
  'remedy.wait-for-maintenance': ({ until }: RemedyWords) =>
    `Wait until the maintenance is over${until && ` (announced until ${until})`}; keep receipts and records safe till then`,
  'remedy.read-notices': ({ acquirer, statusPage }: RemedyWords) =>
    `Look at the notices of ${acquirer || 'the acquirer'} for when it ends${statusPage && `: ${statusPage}`}`,
  'remedy.other-tender': (_words: RemedyWords) =>
    'Take payments another way meanwhile: QR code, another acquirer, cash',
  'remedy.register-terminal': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} register this terminal (number, merchant, serial number)`,
  'remedy.use-registered': (_words: RemedyWords) =>
    'Use only terminals and operators that the acquirer has registered for this shop',
  'remedy.whitelist-address': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} allow this shop’s public address`,
  'remedy.install-client-certificate': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} install the terminal’s certificate`,
  'remedy.check-login': (_words: RemedyWords) =>
    'Type user name and password again with care; mind capitals and spaces',
  'remedy.reset-operator': (_words: RemedyWords) =>
    'Have the administrator set a new password for the operator',
  'remedy.train-staff': (_words: RemedyWords) =>
    'Show the staff how to sign in, and how to keep names and passwords safe',
  'remedy.sign-in-again': (_words: RemedyWords) => 'Sign the terminal in again from its menu',
  'remedy.settle-batch': (_words: RemedyWords) => 'Settle the batch, then sign in again',
  'remedy.reload-keys': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} load the terminal’s keys again`,
  'remedy.set-clock': (_words: RemedyWords) => 'Set date and time, best automatically',
  'remedy.update-terminal': ({ requiredApp, requiredFirmware }: RemedyWords) =>
    `Update the terminal’s system and app${wanted(requiredApp && `app ${requiredApp}`, requiredFirmware && `firmware ${requiredFirmware}`)}`,
  'remedy.reopen-app': (_words: RemedyWords) =>
    'Close the payment app altogether and open it again',
  'remedy.reinstall-app': (_words: RemedyWords) =>
    'Remove the payment app and install the version that fits this terminal',
  'remedy.roll-back-app': ({ acquirer }: RemedyWords) =>
    `Have ${acquirer || 'the acquirer'} put the earlier app version back`,
  'remedy.restart-terminal': (_words: RemedyWords) => 'Restart the terminal',
  'remedy.free-space': (_words: RemedyWords) => 'Remove files and apps that nobody needs',
  'remedy.close-programs': (_words: RemedyWords) =>
    'Close programs that the terminal does not need',
  'remedy.end-detour': (_words: RemedyWords) =>
    'Switch off VPN, proxy or security software on this machine and try again',
  'remedy.reinstall-driver': (_words: RemedyWords) =>
    'Update the network driver, or install it again',
  'remedy.replug-adapter': (_words: RemedyWords) =>
    'Unplug the network adapter and plug it in again',
  'remedy.replace-adapter': (_words: RemedyWords) => 'Replace the network adapter',
  'remedy.swap-terminal': (_words: RemedyWords) => 'Have the terminal replaced',
  'remedy.cool-down': (_words: RemedyWords) =>
    'Take the terminal off its charger and let it cool for 15 minutes',
  'remedy.cooler-place': (_words: RemedyWords) =>
    'Give the terminal a cooler place: out of the sun, away from heaters',
  'remedy.charge-terminal': (_words: RemedyWords) =>
    'Plug the terminal into its own charger, at another socket, and switch it on',
  'remedy.replace-battery': (_words: RemedyWords) => 'Have the battery replaced',
  'remedy.steady-power': (_words: RemedyWords) =>
    'Put terminal and router on a steady supply (UPS, good power strip)',
  'remedy.enable-remote': ({ remotePort }: RemedyWords) =>
    `Switch on the remote connection in the terminal’s settings${remotePort ? ` (port ${remotePort})` : ''}, and connect when needed`,
  'remedy.check-model-list': ({ acquirer, model }: RemedyWords) =>
    `Ask ${acquirer || 'the acquirer'} whether ${model || 'this model'} is on its list`,
  'remedy.ask-vendor': ({ model }: RemedyWords) =>
    `Ask the terminal’s vendor whether ${model || 'this model'} and its version fit this acquirer`,
  'hazard.update': (_words: RemedyWords) =>
    'Settle first and keep the terminal on its charger; an interrupted update can make it unusable.',
  'hazard.app-data': (_words: RemedyWords) =>
    'Settle and note the settings first: what is removed is gone.',
  'hazard.router-settings': (_words: RemedyWords) =>
    'Note the router’s settings first (line login, Wi-Fi name and password): they are gone afterwards.',
  'hazard.offline-payments': (_words: RemedyWords) =>
    'Payments stored offline can be lost. Look in the terminal’s menu and send them first.',
  'undo.use-hotspot': ({ onMobile }: RemedyWords) =>
    onMobile
      ? 'Afterwards leave the hotspot, so that the terminal uses its own SIM card again.'
      : 'Afterwards join the shop’s own network again.',
  'undo.change-channel': (_words: RemedyWords) => 'Set the channel back to automatic.',
  'undo.use-2-4-ghz': (_words: RemedyWords) => 'Let it choose the band by itself again.',
  'undo.own-wifi': (_words: RemedyWords) => 'Remove the second Wi-Fi again.',
  'undo.set-dhcp': (_words: RemedyWords) =>
    'Note the old address first, to be able to set it again.',
  'undo.set-dns': ({ resolver }: RemedyWords) =>
    `Note the old name servers${resolver ? ` (${resolver})` : ''}, to be able to set them again.`,
  'undo.correct-gateway': (_words: RemedyWords) => 'Note the old value first.',
  'undo.one-network-only': (_words: RemedyWords) => 'Switch the other network on again.',
  'undo.allow-port': (_words: RemedyWords) => 'Remove the rule again.',
  'undo.exempt-from-inspection': (_words: RemedyWords) => 'Remove the exception again.',
  'undo.lower-mtu': (_words: RemedyWords) => 'Set the MTU back to its old value.',
  'undo.switch-ipv6-off': (_words: RemedyWords) => 'Switch IPv6 on again.',
  'undo.end-isolation': (_words: RemedyWords) => 'Switch isolation on again.',
  'undo.raise-timeout': (_words: RemedyWords) => 'Set the old waiting time again.',
  'undo.raise-idle-timer': (_words: RemedyWords) => 'Set the old timeout again.',
  'undo.prefer-terminal': (_words: RemedyWords) => 'Remove the priority rule.',
  'undo.check-endpoint': (_words: RemedyWords) => 'Note the old host and port first.',
  'undo.check-numbers': (_words: RemedyWords) => 'Note the old numbers first.',
  'undo.check-tls': (_words: RemedyWords) => 'Note the old setting first.',
  'undo.check-dialect': (_words: RemedyWords) => 'Note the old settings first.',
  'undo.use-backup-host': (_words: RemedyWords) => 'Set the main host again when it is back.',
  'undo.end-detour': (_words: RemedyWords) => 'Switch it on again.',
  'undo.enable-remote': (_words: RemedyWords) => 'Switch it off again.',
} as const
