import type { RemedyWords } from '../remedy-words.ts'

/** What shows that a step helped where the terminal did not connect before, or did, but badly. */
const connects =
  (otherwise: string) =>
  ({ worksBadly }: RemedyWords) =>
    worksBadly
      ? 'A payment goes through without waiting, and posdoctor finds nothing wrong any more.'
      : otherwise

/** How to see that a step helped. */
export const helped = {
  'helped.move-nearer': 'The terminal shows more bars and connects.',
  'helped.use-cable': connects('The terminal connects over the cable.'),
  'helped.use-hotspot': ({ onMobile, worksBadly }: RemedyWords) =>
    `${worksBadly ? 'Over the phone, payments go through without waiting' : 'The terminal connects over the phone'}. Then ${onMobile ? 'the terminal’s own SIM card or mobile network' : 'the shop’s own network'} is the trouble.`,
  'helped.remove-obstacle': 'The terminal shows more bars and connects.',
  'helped.move-access-point': 'At the counter the terminal shows three bars or more.',
  'helped.add-access-point': 'At the counter the terminal shows three bars or more.',
  'helped.change-channel': 'Payments go through without waiting, ten times in a row.',
  'helped.use-2-4-ghz': 'At the counter the terminal shows more bars.',
  'helped.own-wifi': 'The terminal sees the new Wi-Fi and joins it.',
  'helped.away-from-interference':
    'Payments go through without waiting, also while the devices run.',
  'helped.rejoin-wifi': 'The Wi-Fi says “connected”.',
  'helped.switch-on-radio': 'The network sign appears, and the terminal connects.',
  'helped.check-router': connects('The router’s lights are as always, and the terminal connects.'),
  'helped.restart-router': connects(
    'After three minutes phones on the Wi-Fi get online, and the terminal connects.',
  ),
  'helped.replace-router': connects('All devices in the shop get online.'),
  'helped.reset-router': connects('All devices in the shop get online.'),
  'helped.restart-modem': connects(
    'The light for the line (LOS, PON, Internet) is as always, and the terminal connects.',
  ),
  'helped.replace-modem': connects(
    'The light for the line is as always, and the shop gets online.',
  ),
  'helped.reseat-cable': connects('The light at the socket comes on, and the terminal connects.'),
  'helped.swap-cable': connects('The light at the socket comes on, and the terminal connects.'),
  'helped.bypass-switch': connects('The terminal connects. Then the switch is the trouble.'),
  'helped.replace-switch': connects('All that hangs on the switch gets online.'),
  'helped.rerun-cable': connects('The light at the socket stays on, and the terminal connects.'),
  'helped.set-dhcp': connects(
    'The terminal connects; the device’s address does not begin with 169.254.',
  ),
  'helped.set-dns': connects('A web page opens by its name, and the terminal connects.'),
  'helped.correct-gateway': connects('A web page opens on the device.'),
  'helped.free-address': 'The terminal stays connected for ten minutes.',
  'helped.one-network-only': 'The terminal stays connected for ten minutes.',
  'helped.allow-port': ({ host, port }: RemedyWords) =>
    `posdoctor says that ${host ? `${host}:${port}` : 'the acquirer’s port'} opens.`,
  'helped.exempt-from-inspection': 'posdoctor finds the acquirer’s own certificate.',
  'helped.sign-in-to-network': connects('Web pages open on this network without a sign-in.'),
  'helped.lower-mtu': connects('The terminal connects at once.'),
  'helped.switch-ipv6-off': connects('The terminal connects without a pause.'),
  'helped.end-isolation': 'The till reaches the terminal.',
  'helped.raise-idle-timer': 'The first payment after a quiet hour goes through.',
  'helped.call-provider': connects(
    'They name a fault and a time; afterwards web pages open in the shop.',
  ),
  'helped.pay-the-bill': connects('Web pages open in the shop, mostly within an hour.'),
  'helped.second-line': 'With the first line unplugged, the terminal connects.',
  'helped.pause-traffic': 'Payments go through without waiting while everything is paused.',
  'helped.avoid-peak': 'Payments go through without waiting in the busy hours.',
  'helped.prefer-terminal': 'Payments go through without waiting while others use the line.',
  'helped.more-bandwidth': 'Payments go through without waiting in the busy hours.',
  'helped.try-again': connects('The terminal connects.'),
  'helped.other-line-technology': 'Payments go through without waiting.',
  'helped.to-the-window': 'The terminal shows more bars and connects.',
  'helped.outdoor-antenna': 'The mobile router shows more bars.',
  'helped.other-sim': 'The terminal shows three bars or more.',
  'helped.reseat-sim': 'The terminal shows its mobile operator’s name and bars.',
  'helped.check-endpoint': ({ host, port }: RemedyWords) =>
    `With the right ones set, the terminal connects${host ? `; if ${host}:${port} is right, nothing needs to change` : ''}.`,
  'helped.check-numbers':
    'With the right numbers set, the terminal signs in; if they are right already, the acquirer must say what it has.',
  'helped.check-tls': connects('The terminal connects; posdoctor sees the encrypted connection.'),
  'helped.check-dialect': connects('The terminal’s own echo test works.'),
  'helped.allow-version': connects('They confirm the version; the terminal connects.'),
  'helped.raise-timeout': 'A payment goes through, though it takes a few seconds longer.',
  'helped.download-parameters': 'The terminal says that new settings were loaded, and connects.',
  'helped.use-backup-host': connects('The terminal connects over the backup.'),
  'helped.call-acquirer': connects(
    'They confirm the fault or put it right; then the terminal connects.',
  ),
  'helped.wait-for-host': connects('The terminal connects, and so do others of this acquirer.'),
  'helped.wait-for-maintenance': connects('The terminal connects once the maintenance is over.'),
  'helped.read-notices': connects('There is a notice with an end; after it the terminal connects.'),
  'helped.other-tender': 'A payment by that way goes through.',
  'helped.register-terminal': 'They confirm it; the terminal’s sign-in then works.',
  'helped.use-registered': connects('The registered terminal connects.'),
  'helped.whitelist-address': connects('They confirm it; the terminal then connects.'),
  'helped.install-client-certificate':
    'The terminal connects; posdoctor no longer says that a certificate is demanded.',
  'helped.check-login': 'The sign-in is accepted.',
  'helped.reset-operator': 'The operator’s sign-in is accepted.',
  'helped.train-staff': 'Everybody who works here signs in alone, once.',
  'helped.sign-in-again': 'The terminal says that the sign-in worked.',
  'helped.settle-batch': 'The terminal says that settling and signing in worked.',
  'helped.reload-keys': 'The terminal’s sign-in works again.',
  'helped.set-clock': connects('Date and time are right to the minute, and the terminal connects.'),
  'helped.update-terminal': ({ requiredApp, requiredFirmware }: RemedyWords) =>
    `The terminal shows the new version${[requiredApp, requiredFirmware].some(Boolean) ? ', one that is required,' : ''} and connects.`,
  'helped.reopen-app': connects('The app starts and connects.'),
  'helped.reinstall-app': connects('The app starts and connects.'),
  'helped.roll-back-app': connects('The earlier version starts and connects.'),
  'helped.restart-terminal': connects('The terminal connects within two minutes of starting.'),
  'helped.free-space': 'The terminal shows at least a tenth of its storage free, and connects.',
  'helped.close-programs': connects('The terminal reacts at once, and connects.'),
  'helped.end-detour': connects('The terminal connects with it switched off.'),
  'helped.reinstall-driver': 'The system shows the adapter without a warning.',
  'helped.replug-adapter': 'The system shows the adapter, and its light comes on.',
  'helped.replace-adapter': connects('The till gets online.'),
  'helped.swap-terminal': connects('The new terminal connects in the same place.'),
  'helped.cool-down': connects('The terminal is no longer hot to the touch, and connects.'),
  'helped.cooler-place': 'The terminal stays cool and connected for an hour.',
  'helped.charge-terminal': 'The terminal starts, shows that it charges, and connects.',
  'helped.replace-battery': 'The terminal lasts half a day without its charger.',
  'helped.steady-power': 'Nothing restarts by itself for a day.',
  'helped.enable-remote': ({ remotePort }: RemedyWords) =>
    `The till reaches the terminal${remotePort ? ` on port ${remotePort}` : ''}.`,
  'helped.check-model-list': 'The acquirer says yes or no; with a no, only another model helps.',
  'helped.ask-vendor': connects('They name the version that fits; with it the terminal connects.'),
} as const
