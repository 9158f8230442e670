import type { siteHints as en } from '../en/site-hints.ts'
import type { Translation } from '../translation.ts'

export const siteHints = {
  'site.hint.did-you-mean': ({ word }) => `是不是想写“${word}”？`,
  'site.hint.belongs-under': ({ key, section }) => `“${key}”应写在“${section}”下面。`,
  'site.hint.full-width': ({ mark, ascii }) =>
    `“${mark}”是全角字符，请切换到英文输入法，改成${ascii === ' ' ? '半角空格' : ` ${ascii} `}。`,
  'site.hint.colon-space': '冒号后面要留一个空格：“名称: 值”。',
  'site.hint.list': ({ text }) => `请写成列表：[${text}]。`,
  'site.hint.only-host': ({ host }) => `这里只写主机：${host}。`,
  'site.hint.port-line': ({ host, port }) => `端口要另写一行：“host: ${host}”和“port: ${port}”。`,
  'site.hint.port-missing': ({ example }) => `没有写端口，例如 ${example}。`,
  'site.hint.port-range': ({ port }) => `端口“${port}”不对，端口是 1 到 65535 的整数。`,
  'site.hint.octets': 'IPv4 地址是四个 0 到 255 的数字，数字前面不加 0。',
  'site.hint.negative': ({ value }) => `信号强度是负数，是不是 ${value}？`,
  'site.hint.quote-ipv6': '带方括号的 IPv6 地址要加引号："[::1]:5000"。',
  'site.hint.no-login': '网址里不要写用户名和密码。',
  'site.hint.scheme': ({ scheme }) => `不认识 ${scheme}://，请改写成 主机:端口。`,
  'site.hint.pem': '文件里应有“-----BEGIN CERTIFICATE-----”这一行。导出时请选 PEM（Base64）格式。',
  'site.hint.key-inside': '里面是私钥。这里要写证书文件，私钥写在“key”后面。',
  'site.hint.config-file': ({ path }) => `要使用门店配置文件，请写 --config ${path}。`,
} satisfies Translation<typeof en>
