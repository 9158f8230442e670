import type { siteFile as en } from '../en/site-file.ts'
import type { Translation } from '../translation.ts'

export const siteFile = {
  'init.file': `# 门店配置：告诉 posdoctor 这家店的情况。用空格缩进，标点用英文的。检查：posdoctor validate
# 以 # 开头的行不起作用；要用哪一行，就去掉它前面的 #。

# site: 街角便利店 12 号

acquirer:
  # name: 示例收单机构
  endpoints:
    # 主机和端口在终端的通讯参数里，也可以问收单机构的客服。
    - host: host.acquirer.example
      port: 5000
      # 银行卡终端用 iso8583，云终端用 http（https）。不写则只测试能否连上。
      # protocol: iso8583
      # iso8583 和 http 默认使用 TLS 加密。证书文件放在本文件旁边即可。
      # tls: false
      # tls: { ca: ca.crt, serverName: host.acquirer.example }
      # 用 iso8583 时的报文格式：cup（银联）、iso87-ascii、iso87-binary-bitmap、iso87-bcd、iso93-ascii。
      # 填了终端号和商户号，会发一次回响测试；它不是交易，绝不会扣款。
      # iso8583: { dialect: cup, terminalId: "12345678", merchantId: "123456789012345" }
      # 用 http 时：
      # http: { path: /health }
    # 备用主机，没有就不写：
    # - host: backup.acquirer.example
    #   port: 5000
  # 收单机构的状态页面：
  # statusPage: https://status.acquirer.example/api/v2/summary.json
  # 固定的维护时间：
  # maintenance: [{ days: [sun], from: "00:00", to: "06:00", timeZone: Asia/Shanghai }]
  # 收单机构对终端的要求（型号、应用版本、固件版本）：
  # requirements: { models: [A920], app: ">=3.0.0", firmware: ">=1.4.0" }
  # 收单机构自己的应答码，写在旁边的文件里：每行一个，例如 A8: sign-in-again
  # responseCodes: codes.yaml

# terminal:
  # 终端在店内网络里的地址；不写则认为这台电脑就是终端。
  # address: 192.168.10.50
  # connection: wifi    # wifi（无线）、ethernet（网线）、mobile（SIM 卡）、bluetooth-base（蓝牙底座）
  # model: A920
  # app: 3.2.1
  # firmware: 1.5.0
  # tlsMaxVersion: TLSv1.2    # 终端支持的最高 TLS 版本
  # remotePort: 8443
  # thisMachine: true    # 这台电脑就是收银终端

# network:
  # 用来判断互联网是否正常；如果本店只允许访问收单机构，请写 references: []。
  # references: [223.5.5.5:53, 1.1.1.1:443]
  # connectivityChecks: [http://connect.rom.miui.com/generate_204]
  # resolvers: [223.5.5.5, 1.1.1.1]
  # ntp: [ntp.aliyun.com]
  # 只有加 --load 时才用：从哪里下载大文件、往哪里上传，写网址或 主机:端口。
  # load: { download: https://files.example/10MB.bin, upload: https://files.example/upload }
  # gateway: 192.168.1.1
  # systemResolvers: [192.168.1.1]

# limits: { rttMs: 300, lossPercent: 2, rssiDbm: -70, memoryFreePercent: 8, diskFreePercent: 5, certificateDays: 21 }
`,
} satisfies Translation<typeof en>
