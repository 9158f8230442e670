import type { remedies as en } from '../en/remedies.ts'
import type { RemedyWords } from '../remedy-words.ts'
import { after, within } from './spacing.ts'
import type { Translation } from '../translation.ts'

const endpoint = ({ host, port }: RemedyWords) => (host ? `${host}:${port}` : '收单主机和端口')

const wanted = (...needs: string[]) => {
  const known = needs.filter((need) => need !== '')
  return known.length > 0 ? `（要求：${known.join('，')}）` : ''
}

export const remedies = {
  'remedy.move-nearer': () => '把终端移到离路由器 3 米以内再试',
  'remedy.use-cable': () => '给终端插网线',
  'remedy.use-hotspot': () => '先用手机热点收款',
  'remedy.remove-obstacle': () =>
    '把终端和路由器之间的遮挡物（金属货架、冰柜、堆货）移开，或把终端挪开一米绕过它，再试',
  'remedy.move-access-point': () => '把路由器放高一点、靠柜台近一点',
  'remedy.add-access-point': () => '在柜台附近加一个无线接入点',
  'remedy.change-channel': ({ channel }) =>
    `把 Wi-Fi 换到空闲信道（1、6 或 11${channel ? `，现在是 ${channel}` : ''}）；终端支持的话改用 5 GHz`,
  'remedy.use-2-4-ghz': () => '让终端改用 2.4 GHz，它比 5 GHz 传得远',
  'remedy.own-wifi': () => '给终端单独开一个 Wi-Fi：2.4 GHz、WPA2 加密',
  'remedy.away-from-interference': () => '让微波炉、无绳电话、USB 3 设备远离终端和路由器',
  'remedy.rejoin-wifi': ({ ssid }) =>
    `在设备上重新连接 Wi-Fi${ssid && `“${ssid}”`}：以前保存过的先“忘记”，再仔细输入密码`,
  'remedy.switch-on-radio': () => '打开网络连接或 Wi-Fi 开关',
  'remedy.check-router': () => '看看路由器：灯亮着吗，线插好了吗，烫不烫',
  'remedy.restart-router': ({ gateway }) =>
    `拔掉路由器${gateway ? `（${gateway}）` : ''}电源，等 30 秒再插上；约 3 分钟内店里没有网`,
  'remedy.replace-router': () => '更换路由器',
  'remedy.reset-router': () => '把路由器恢复出厂设置，再重新设置',
  'remedy.restart-modem': () => '先拔光猫再拔路由器电源，等 30 秒，先插光猫再插路由器',
  'remedy.replace-modem': () => '请运营商更换光猫',
  'remedy.reseat-cable': () => '把网线两头重新插紧，听到“咔嗒”声',
  'remedy.swap-cable': () => '换一根网线、换一个网口',
  'remedy.bypass-switch': () => '跳过交换机，把终端直接插到路由器',
  'remedy.replace-switch': () => '更换交换机，最好用质量好的',
  'remedy.rerun-cable': () => '检测并更换墙内网线',
  'remedy.set-dhcp': () => '把设备改成自动获取地址（DHCP）',
  'remedy.set-dns': ({ resolver }) =>
    `把域名服务器改为 223.5.5.5 和 1.1.1.1${resolver ? `（现在是 ${resolver}）` : ''}`,
  'remedy.correct-gateway': ({ gateway, otherRouter }) =>
    `改正设备里的网关地址${gateway && `：现在是 ${gateway}`}${otherRouter && `，而路由器在 ${otherRouter}`}`,
  'remedy.free-address': ({ terminal }) =>
    `找出占用同一地址${terminal && `（${terminal}）`}的设备，给它换个地址`,
  'remedy.one-network-only': () => '只用一种网络：插着网线就关掉 Wi-Fi，或反过来',
  'remedy.allow-port': (words) => `在路由器或防火墙上放行${after(endpoint(words))}（TCP 出站）`,
  'remedy.exempt-from-inspection': ({ host }) =>
    `让防火墙不要拆看${within(host || '收单主机')}的加密流量`,
  'remedy.sign-in-to-network': () => '在这个网络打开任意网页，完成登录',
  'remedy.lower-mtu': () => '把路由器的 MTU 改为 1400 再试',
  'remedy.switch-ipv6-off': () => '先在路由器里关掉 IPv6，等运营商修好',
  'remedy.end-isolation': () => '关闭“客户端隔离”，或不要用访客网络',
  'remedy.raise-idle-timer': () => '把防火墙的空闲超时调到一小时',
  'remedy.call-provider': () => '打电话给宽带运营商，照着 posdoctor 的报告说',
  'remedy.pay-the-bill': () => '查宽带费用，欠费就补缴',
  'remedy.second-line': () => '装一条备用线路，比如 4G 路由器',
  'remedy.pause-traffic': () => '暂停上传、摄像头、下载和访客 Wi-Fi，再试',
  'remedy.avoid-peak': () => '把上传、备份和更新挪到不忙的时段',
  'remedy.prefer-terminal': () => '在路由器里给终端设最高优先级（QoS）',
  'remedy.more-bandwidth': () => '升级带宽',
  'remedy.try-again': () => '先查上一笔收款成功没有；没成功，一分钟后再试',
  'remedy.other-line-technology': () => '换一种线路，或换一家移动运营商',
  'remedy.to-the-window': () => '把终端拿到窗边或室外再试',
  'remedy.outdoor-antenna': () => '给移动路由器加装室外天线',
  'remedy.other-sim': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}换一张别家运营商的流量卡`,
  'remedy.reseat-sim': () => '终端关机，取出流量卡再插好',
  'remedy.check-endpoint': (words) =>
    `把主机和端口与收单机构的资料核对${words.host && `：配置里是 ${endpoint(words)}`}`,
  'remedy.check-numbers': () => '把终端里的终端号和商户号与收单机构的资料逐位核对',
  'remedy.check-tls': ({ tls }) =>
    `把加密设置（TLS 开或关）与收单机构的资料核对${tls === 'required' ? '：配置里是开' : tls === 'off' ? '：配置里是关' : ''}`,
  'remedy.check-dialect': ({ dialect }) =>
    `把报文格式、TPDU 和长度设置与收单机构的资料核对${dialect && `：配置里是 ${dialect}`}`,
  'remedy.allow-version': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}放行这个版本，或给终端换回允许的版本`,
  'remedy.raise-timeout': () => '把终端的通讯超时时间设为 60 秒',
  'remedy.download-parameters': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}重新给终端下发参数`,
  'remedy.use-backup-host': ({ backup, backupOpens }) =>
    `把终端切到收单机构的备用主机${backup && ` ${backup}`}${backupOpens ? '：posdoctor 刚连通过它' : ''}`,
  'remedy.call-acquirer': ({ acquirer }) =>
    `打电话给${within(acquirer || '收单机构')}，照着 posdoctor 的报告说`,
  'remedy.wait-for-host': ({ acquirer }) =>
    `等${within(acquirer || '收单机构')}恢复，每 10 分钟试一次`,
  'remedy.wait-for-maintenance': ({ until }) =>
    `等维护结束${until && `（公告到 ${until} 为止）`}，其间保管好小票和记录`,
  'remedy.read-notices': ({ acquirer, statusPage }) =>
    `看${within(acquirer || '收单机构')}的公告，了解什么时候结束${statusPage && `：${statusPage}`}`,
  'remedy.other-tender': () => '先用别的方式收款：扫码、别家终端、现金',
  'remedy.register-terminal': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}登记这台终端（终端号、商户号、序列号）`,
  'remedy.use-registered': () => '请只使用在收单机构登记过的终端和操作员',
  'remedy.whitelist-address': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}放行本店的公网地址`,
  'remedy.install-client-certificate': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}安装终端证书`,
  'remedy.check-login': () => '仔细重新输入用户名和密码，注意大小写和空格',
  'remedy.reset-operator': () => '请主管给操作员重设密码',
  'remedy.train-staff': () => '教会店员怎么登录、怎么保管用户名和密码',
  'remedy.sign-in-again': () => '在终端菜单里重新签到',
  'remedy.settle-batch': () => '先做批结算，再重新签到',
  'remedy.reload-keys': ({ acquirer }) => `请${within(acquirer || '收单机构')}重新下载终端密钥`,
  'remedy.set-clock': () => '校准日期和时间，最好设为自动',
  'remedy.update-terminal': ({ requiredApp, requiredFirmware }) =>
    `升级终端的系统和应用${wanted(requiredApp && `应用 ${requiredApp}`, requiredFirmware && `固件 ${requiredFirmware}`)}`,
  'remedy.reopen-app': () => '把支付应用彻底关掉再打开',
  'remedy.reinstall-app': () => '卸载支付应用，重新安装适合这台终端的版本',
  'remedy.roll-back-app': ({ acquirer }) =>
    `请${within(acquirer || '收单机构')}退回应用的上一个版本`,
  'remedy.restart-terminal': () => '重启终端',
  'remedy.free-space': () => '清理不用的文件和应用',
  'remedy.close-programs': () => '关掉不需要的程序',
  'remedy.end-detour': () => '关掉本机的 VPN、代理或安全软件再试',
  'remedy.reinstall-driver': () => '更新或重装网卡驱动',
  'remedy.replug-adapter': () => '把网卡拔下再插上',
  'remedy.replace-adapter': () => '更换网卡',
  'remedy.swap-terminal': () => '更换终端',
  'remedy.cool-down': () => '取下充电，让终端凉 15 分钟',
  'remedy.cooler-place': () => '给终端换个凉快的地方：避开阳光和热源',
  'remedy.charge-terminal': () => '用原装充电器、换个插座给终端充电，再开机',
  'remedy.replace-battery': () => '更换电池',
  'remedy.steady-power': () => '给终端和路由器配稳定电源（UPS、好的插线板）',
  'remedy.enable-remote': ({ remotePort }) =>
    `在终端设置里打开远程连接${remotePort ? `（端口 ${remotePort}）` : ''}，需要时再连`,
  'remedy.check-model-list': ({ acquirer, model }) =>
    `问${within(acquirer || '收单机构')}这个型号${model && `（${model}）`}在不在名单上`,
  'remedy.ask-vendor': ({ model }) =>
    `问终端厂商${model ? ` ${model} ` : '这个型号'}和它的版本是否适合这家收单机构`,
  'hazard.update': () => '先结算，并插着充电器；升级中断可能让终端无法使用。',
  'hazard.app-data': () => '先结算并抄下设置：删掉就找不回来了。',
  'hazard.router-settings': () =>
    '先抄下路由器的设置（宽带账号、Wi-Fi 名称和密码）：恢复后都会清空。',
  'hazard.offline-payments': () => '离线保存的交易可能丢失，先在菜单里查看并上送。',
  'undo.use-hotspot': ({ onMobile }) =>
    onMobile ? '之后断开热点，让终端改回用自己的 SIM 卡。' : '之后让终端连回店里的网络。',
  'undo.change-channel': () => '把信道改回自动。',
  'undo.use-2-4-ghz': () => '再改回自动选择频段。',
  'undo.own-wifi': () => '删除这个 Wi-Fi 即可。',
  'undo.set-dhcp': () => '先抄下原地址，需要时改回。',
  'undo.set-dns': ({ resolver }) =>
    `先抄下原来的域名服务器${resolver ? `（${resolver}）` : ''}，需要时改回。`,
  'undo.correct-gateway': () => '先抄下原来的值。',
  'undo.one-network-only': () => '再打开另一种网络。',
  'undo.allow-port': () => '删除这条规则即可。',
  'undo.exempt-from-inspection': () => '删除这条例外即可。',
  'undo.lower-mtu': () => '把 MTU 改回原值。',
  'undo.switch-ipv6-off': () => '再打开 IPv6。',
  'undo.end-isolation': () => '再打开隔离。',
  'undo.raise-timeout': () => '把超时时间改回原值。',
  'undo.raise-idle-timer': () => '把超时改回原值。',
  'undo.prefer-terminal': () => '删除优先级规则。',
  'undo.check-endpoint': () => '先抄下原来的主机和端口。',
  'undo.check-numbers': () => '先抄下原来的号码。',
  'undo.check-tls': () => '先抄下原来的设置。',
  'undo.check-dialect': () => '先抄下原来的设置。',
  'undo.use-backup-host': () => '主机恢复后改回来。',
  'undo.end-detour': () => '用完再打开。',
  'undo.enable-remote': () => '不用时再关掉。',
} satisfies Translation<typeof en>
