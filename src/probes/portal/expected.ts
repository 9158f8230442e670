/** What a connectivity check's page says where nobody stands in between. */
export type Expected = { status: 204 } | { status: 200; body: RegExp }

/** domain.md 4.5. */
const known: Readonly<Record<string, Expected>> = {
  'captive.apple.com': { status: 200, body: /<body>\s*success\s*<\/body>/i },
  'www.apple.com': { status: 200, body: /<body>\s*success\s*<\/body>/i },
  'www.msftconnecttest.com': { status: 200, body: /^Microsoft Connect Test$/ },
  'www.msftncsi.com': { status: 200, body: /^Microsoft NCSI$/ },
  'detectportal.firefox.com': { status: 200, body: /^success$/ },
}

/** What a URL's page should say: by its host, or by a path that names its answer; else nobody knows. */
export function expectedOf(url: string): Expected | undefined {
  const { hostname, pathname } = new URL(url)
  if (Object.hasOwn(known, hostname)) return known[hostname]
  return /\D204$/.test(pathname) ? { status: 204 } : undefined
}
