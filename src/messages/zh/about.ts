import type { about as en } from '../en/about.ts'
import type { Translation } from '../translation.ts'

export const about = {
  'about.wifi-weak':
    '终端所在位置的 Wi-Fi 信号太弱，或者时有时无。表现为时通时断或一直连不上，而插网线的设备都正常。',
  'about.router-fault':
    '路由器本身坏了、死机了，或者不分配地址、不解析域名。店里所有设备会同时受影响。',
  'about.router-misconfigured':
    '路由器或防火墙没坏，但某项设置挡住了终端：端口没放行、域名被过滤、要先登录、访客网络隔离、加密被拆看。手机和网页往往还能用。',
  'about.isp-outage':
    '店里到宽带运营商的线路，或运营商最近的设备断了。路由器和 Wi-Fi 看着正常，但店外什么都连不上。',
  'about.line-fault':
    '网线、水晶头，或进户线路断了或接触不良。网线问题只影响一台设备，外线问题影响全店。',
  'about.network-hardware-fault':
    '交换机、光猫或它们的某个网口坏了。接在它后面的设备丢包或全断，接在别处的照常。',
  'about.os-firmware-outdated':
    '终端的系统太旧，收单主机已不再支持。常常从主机停用旧加密的那天开始，旁边较新的终端照常能用。',
  'about.app-incompatible':
    '终端或收银机上有别的程序挡路（VPN、代理、安全软件），或者更新后支付应用出了问题。同一台设备上的其他应用还能上网。',
  'about.driver-fault':
    '收银电脑的系统认不到网卡，或网卡驱动出错。这只会出现在电脑类收银机上，独立的终端没有这种驱动。',
  'about.resources-exhausted': '终端的内存、存储或处理器不够用了。表现为什么都慢，重启后能好一阵。',
  'about.wrong-credentials':
    '某个用户名或密码不对：Wi-Fi 密码、操作员密码、移动网络（APN）登录，或主机账号。多半在改过或重新输入之后开始。',
  'about.remote-access-disabled':
    '终端没有打开远程连接，收银机连不到它。直接在终端上操作收款仍然正常。',
  'about.unauthorized-access':
    '收单机构不接受这台终端、这个商户或这个地点：没有登记、已关闭、缺少证书，或网络地址不在名单上。网络没有问题，只有收单机构能处理。',
  'about.device-misconfigured':
    '终端上的地址、端口、域名服务器或其他设置与收单机构或网络的要求不符。新装机和改过设置之后最常见。',
  'about.sign-in-needed':
    '终端连得上主机，但会话、批次号或密钥对不上了，需要重新签到。屏幕上常显示 77、99、A0 之类的代码。',
  'about.hardware-damaged':
    '终端的某个部件坏了：无线模块、天线、网卡，或者摔过之后自锁。换哪个同类网络都不行，别的设备却正常。',
  'about.physical-obstruction':
    '终端和路由器之间隔着墙、冰柜或金属。挪开一米就能用：把终端挪一米试试，或者运行 posdoctor\u00a0wifi\u00a0--watch，拿着本机走一走，看信号在哪里掉下来。',
  'about.overheating':
    '终端太热，会降速或关掉无线。多半是晒着太阳、靠近热源或一直在充电，凉下来就恢复。',
  'about.power-unstable':
    '终端供电不足：电池没电、充电器不对、插座不好。表现为黑屏、反复重启，或为了省电关掉无线。',
  'about.network-congestion':
    '店里的线路被占满：上传、摄像头、下载或访客用光了带宽。总在同样的时段变慢，空闲时正常。',
  'about.signal-interference':
    'Wi-Fi 信号很强，但受到别的网络或微波炉之类设备的干扰。时快时慢，插网线就正常。',
  'about.provider-fault':
    '线路是通的，但运营商的网络或域名服务不正常：域名查不到、去收单机构的路不通，或在远处丢包。',
  'about.remote-location':
    '门店离主机很远、用的是卫星线路，或处在移动信号边缘。特点是一直慢，而不是断。',
  'about.model-unsupported':
    '收单机构不支持这个型号，或者这个型号不支持这种 Wi-Fi。特点是从来没用成过。',
  'about.version-incompatible':
    '支付应用和主机的版本对不上：应用版本、加密版本或报文格式不同。常在某一方升级之后出现。',
  'about.host-outage':
    '收单机构自己的系统出了故障：端口没开、没有应答、证书过期，或它后面的银行系统故障。这家机构的终端全都受影响，用手机热点也一样。',
  'about.host-maintenance':
    '收单机构的系统正在升级维护或日切，多半在夜里。会自行恢复，公告里有时间。和系统故障的区别：状态页上有维护公告，或者正好是它的维护时间（配置文件里的 acquirer: maintenance）。',
} satisfies Translation<typeof en>
