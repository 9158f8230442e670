/** Later ones count only where the earlier are not set, as in curl. */
const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']

/** The proxy that the environment demands, without the name and password that may stand in it. */
export function environmentProxy(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return proxyAddress(names.map((name) => environment[name]?.trim()).find(Boolean) ?? '')
}

/** Scheme, host and port of a proxy, as programs and people write it; nothing where it is none. */
export function proxyAddress(value: string): string | undefined {
  if (value === '') return undefined
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return host === '' ? undefined : `${protocol}//${host}`
}
