/** An address that is only ever inside a shop or this machine: RFC 1918, link-local, loopback, ULA. */
export function isLocal(address: string): boolean {
  return (
    /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|127\.)/.test(address) ||
    /^(::1$|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:)/i.test(address)
  )
}

/** 198.18.0.0/15 (RFC 2544): a proxy on this machine that invents addresses answers from there. */
export function isInvented(address: string): boolean {
  return /^198\.1[89]\./.test(address)
}
