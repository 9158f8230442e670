/** What each cause is, and how it shows in the shop. */
export const about = {
  'about.wifi-weak':
    'The terminal’s Wi-Fi signal is too weak where it stands, or comes and goes. It then connects now and then, or not at all, while everything on a cable works.',
  'about.router-fault':
    'The router itself is dead, has hung, or hands out no addresses or names. Every device in the shop is hit at the same moment.',
  'about.router-misconfigured':
    'The router or firewall works, but one of its settings stops the terminal: a closed port, a name filter, a sign-in page, a guest network, opened encryption. Phones and web pages often still work.',
  'about.isp-outage':
    'The line from the shop to the internet provider, or the provider’s nearest equipment, is down. Router and Wi-Fi look fine, but nothing outside is reached.',
  'about.line-fault':
    'A network cable, its plug, or the line into the building is broken or bad. A cable fault hits one device; a fault of the line outside hits all.',
  'about.network-hardware-fault':
    'A switch, the modem, or a socket of one of them is broken. Devices behind it lose data or everything; those plugged in elsewhere go on working.',
  'about.os-firmware-outdated':
    'The terminal’s system is older than the acquirer’s host still accepts. It often begins on the day on which the host drops old encryption, and newer terminals beside it work.',
  'about.app-incompatible':
    'Another program on the terminal or till is in the payment app’s way, such as a VPN, a proxy or security software, or an update broke the app. Other apps on the same device still get online.',
  'about.driver-fault':
    'The till’s system does not see its network adapter, or the adapter’s driver makes errors. This is about tills that are computers; a terminal of its own has no such driver.',
  'about.resources-exhausted':
    'The terminal has run out of memory, disk or processor time. It is slow in everything, and works again for a while after a restart.',
  'about.wrong-credentials':
    'A name or password is wrong: of the Wi-Fi, of the operator, of the mobile access (APN) or of the account with the host. It usually begins right after somebody changed or typed one.',
  'about.remote-access-disabled':
    'The till cannot reach the terminal because the terminal’s remote connection is switched off. Payments typed in on the terminal itself still work.',
  'about.unauthorized-access':
    'The acquirer does not accept this terminal, this merchant or this place: not registered, closed, without its certificate, or from an address that is not on the list. The network is fine; only the acquirer can change it.',
  'about.device-misconfigured':
    'An address, a port, a name server or another setting on the terminal does not match what the acquirer or the network needs. It is typical of new terminals and after changes.',
  'about.sign-in-needed':
    'The terminal reaches the host, but its session, its batch or its keys no longer fit. It must sign in again; the display often says so with a code such as 77, 99 or A0.',
  'about.hardware-damaged':
    'A part of the terminal is broken: its radio, its antenna, its network adapter, or it has locked itself after a fall. It works on no network of that kind, while other devices do.',
  'about.physical-obstruction':
    'A wall, a fridge or metal stands between terminal and router. One metre aside it works: to find out, move the terminal by a metre, or carry this machine along with posdoctor\u00a0wifi\u00a0--watch and see where the signal falls.',
  'about.overheating':
    'The terminal is too hot and slows down or switches its radio off. It stands in the sun, over a heater or on its charger, and recovers when it cools.',
  'about.power-unstable':
    'The terminal has too little power: empty battery, wrong charger, bad socket. It goes off, restarts, or switches its radio off to save power.',
  'about.network-congestion':
    'The shop’s line is full: uploads, cameras, downloads or guests take all of it. Everything is slow at the same hours, and fine when the shop is quiet.',
  'about.signal-interference':
    'The Wi-Fi signal is strong, but other networks or devices such as microwave ovens disturb it. Pages load in fits, and a cable works well.',
  'about.provider-fault':
    'The line is up, but the provider’s network or name servers do not work as they should: names are not found, the acquirer’s network is not reached, or packets get lost far from the shop.',
  'about.remote-location':
    'The shop is far from the host, on a satellite line, or at the edge of mobile coverage. It is slow all the time rather than broken.',
  'about.model-unsupported':
    'The acquirer does not support this model, or the model cannot join this kind of Wi-Fi. It has then never worked here.',
  'about.version-incompatible':
    'The payment app and the host speak different versions: of the app, of the encryption, or of the message format. It often begins after an update on either side.',
  'about.host-outage':
    'The acquirer’s own system does not work: its port is closed, it is silent, its certificate has expired, or a bank behind it is down. All terminals of this acquirer are hit, also over a phone’s hotspot.',
  'about.host-maintenance':
    'The acquirer’s system is being worked on or closes its day, mostly at night. It comes back by itself; notices tell when. What tells it from an outage is a notice on the acquirer’s status page, or one of its maintenance times (acquirer: maintenance in the site file).',
} as const
