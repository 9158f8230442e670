/** What terminals say in their own words. */
export const terminalCodes = {
  'code.terminal.connecting':
    'The terminal tries to reach the acquirer. This says that it has not got there, and nothing of why.',
  'code.terminal.sign-in-please': 'The terminal must sign in before it can take payments.',
  'code.terminal.ingenico-cannot-call':
    'The host was not reached after three tries: look at the network or the mobile signal.',
  'code.terminal.ingenico-bad-mac': 'The keys of terminal and acquirer no longer match.',
  'code.terminal.ingenico-no-response': 'The host gave no answer.',
  'code.terminal.ingenico-no-signal': 'There is no mobile signal.',
  'code.terminal.ingenico-system-error': 'A setting of the terminal is wrong.',
  'code.terminal.ingenico-power-failed': 'The PIN pad has no power.',
  'code.terminal.ingenico-irruption':
    'The terminal believes that it was opened and has locked itself; it must be replaced.',
  'code.terminal.castles-acquirer-disabled':
    'The terminal is signed off from the acquirer: sign in again.',
  'code.terminal.adyen-tampered': 'The terminal believes that it was opened; it must be replaced.',
  'code.terminal.adyen-looking-up':
    'The connection test fails here: the host’s name is not found (DNS).',
  'code.terminal.adyen-connecting': 'The connection test fails here: the router or the internet.',
  'code.terminal.adyen-negotiating':
    'The connection test fails here: encryption (TLS) is inspected or blocked.',
  'code.terminal.adyen-writing': 'The connection test fails here: a firewall stops what goes out.',
  'code.terminal.adyen-receiving':
    'The connection test fails here: a firewall stops what comes back.',
  'code.terminal.pceftpos-x0': 'The bank did not answer in time.',
  'code.terminal.pceftpos-x4': 'The running number of the transaction is wrong; try again.',
  'code.terminal.pceftpos-x7': 'The message’s seal (MAC) is wrong: the keys no longer match.',
  'code.terminal.pceftpos-x8': 'An error of the network.',
  'code.terminal.pax-ok': 'The transaction worked.',
  'code.terminal.pax-decline': 'The card’s bank declined.',
  'code.terminal.pax-timeout': 'The customer took too long. This is not the network.',
  'code.terminal.pax-aborted': 'Somebody cancelled at the terminal.',
  'code.terminal.pax-comm-error': 'The till cannot reach the terminal on the shop’s network.',
  'code.terminal.pax-ack-error': 'The terminal did not confirm what the till sent.',
  'code.terminal.pax-handshake-error':
    'The update server cannot be reached: check its port, its address and the terminal’s number.',
  'code.terminal.pax-socket-send': 'The connection broke while sending.',
  'code.terminal.verifone-internet':
    'The terminal has trouble getting online. Wait 90 seconds for a payment, five minutes for a settlement.',
  'code.terminal.stripe-connection': 'The connection to Stripe failed or took too long.',
  'code.terminal.stripe-offline':
    'Offline, only a kind of reader works that was connected within the last 30 days.',
  'code.terminal.stripe-no-reader': 'No card reader is connected.',
  'code.terminal.stripe-token':
    'The app could not get its access token from the shop’s own server.',
  'code.terminal.stripe-sdk': 'The app’s Stripe software is too old.',
  'code.terminal.stripe-reader-version': 'The reader’s firmware is too old.',
  'code.terminal.stripe-session': 'The sign-in has run out.',
  'code.terminal.square-timed-out':
    'Before the payment began: the terminal was not reached. After: the customer did not pay.',
  'code.terminal.wechat-system-error':
    'WeChat’s system failed: wait five seconds and query the order, never order again.',
  'code.terminal.wechat-user-paying':
    'The customer is still typing the password: query every ten seconds.',
  'code.terminal.alipay-system-error':
    'Alipay’s system failed: query the order, or send the same one again.',
  'code.terminal.basewin-0': 'The terminal has no network.',
  'code.terminal.basewin-1': 'Nothing came back in time.',
  'code.terminal.basewin-2': 'Data got lost.',
  'code.terminal.basewin-3': 'The answer’s check sum is wrong.',
  'code.terminal.basewin-4': 'The message’s seal (MAC) is wrong: the keys no longer match.',
  'code.terminal.basewin-6': 'The host answered with a code other than 00: look that code up.',
  'code.terminal.basewin-7': 'The terminal could not put the message together.',
} as const
