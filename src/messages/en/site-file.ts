/** The site file that `posdoctor init` writes: what most shops need, the rest as comments. */
export const siteFile = {
  'init.file': `# What posdoctor should know of this shop. Indent with spaces. Check it with: posdoctor validate
# A line that begins with # says nothing; take the # away to use it.

# site: Corner shop 12

acquirer:
  # name: Example Acquirer
  endpoints:
    # The terminal's settings, or the acquirer's support, tell host and port.
    - host: host.acquirer.example
      port: 5000
      # Card terminals speak iso8583, cloud terminals http (https). Left out, only the connection is tested.
      # protocol: iso8583
      # TLS is on for iso8583 and http. Files are looked for beside this file.
      # tls: false
      # tls: { ca: ca.crt, serverName: host.acquirer.example }
      # With protocol iso8583: cup (UnionPay), iso87-ascii, iso87-binary-bitmap, iso87-bcd, iso93-ascii.
      # With the ids one harmless echo is sent, never a payment.
      # iso8583: { dialect: cup, terminalId: "12345678", merchantId: "123456789012345" }
      # With protocol http:
      # http: { path: /health }
    # The backup, if there is one:
    # - host: backup.acquirer.example
    #   port: 5000
  # statusPage: https://status.acquirer.example/api/v2/summary.json
  # maintenance: [{ days: [sun], from: "00:00", to: "06:00", timeZone: Asia/Shanghai }]
  # What the acquirer asks of terminals:
  # requirements: { models: [A920], app: ">=3.0.0", firmware: ">=1.4.0" }
  # The acquirer's own response codes, a file beside this one: a code a line, such as "A8: sign-in-again".
  # responseCodes: codes.yaml

# terminal:
  # Its address in the shop's network; left out, this computer is taken for the terminal.
  # address: 192.168.10.50
  # connection: wifi    # wifi, ethernet, mobile or bluetooth-base
  # model: A920
  # app: 3.2.1
  # firmware: 1.5.0
  # tlsMaxVersion: TLSv1.2    # the newest that the terminal knows
  # remotePort: 8443
  # thisMachine: true    # this computer is the till

# network:
  # To see whether the internet works; write references: [] if the shop lets only the acquirer out.
  # references: [223.5.5.5:53, 1.1.1.1:443]
  # connectivityChecks: [http://connect.rom.miui.com/generate_204]
  # resolvers: [223.5.5.5, 1.1.1.1]
  # ntp: [ntp.aliyun.com]
  # For --load only: a large file to fetch, and where as much may be sent; a page, or host:port.
  # load: { download: https://files.example/10MB.bin, upload: https://files.example/upload }
  # gateway: 192.168.1.1
  # systemResolvers: [192.168.1.1]

# limits: { rttMs: 300, lossPercent: 2, rssiDbm: -70, memoryFreePercent: 8, diskFreePercent: 5, certificateDays: 21 }
`,
} as const
