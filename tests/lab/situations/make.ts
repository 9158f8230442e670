import { lan } from '../shop/addresses.ts'
import type { Action, Impairment, Segment, Situation } from '../situation.ts'

type Rest = Partial<Situation> & Pick<Situation, 'broken' | 'sees'>

/** A shop in which one thing is broken. Down unless it says otherwise. */
export function single(
  name: string,
  about: string,
  causes: Situation['causes'],
  rest: Rest,
): Situation {
  return {
    name,
    about,
    kind: 'single',
    causes,
    verdict: ['down'],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** A shop in which nothing is wrong. */
export function fine(name: string, about: string, rest: Partial<Situation> = {}): Situation {
  return {
    name,
    about,
    kind: 'healthy',
    causes: [],
    verdict: ['healthy'],
    broken: [],
    sees: [],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** A shop in which two things are broken; either may come first, both must come early. */
export function double(
  name: string,
  about: string,
  both: NonNullable<Situation['both']>,
  rest: Rest,
): Situation {
  return {
    name,
    about,
    kind: 'double',
    causes: both.flat(),
    both,
    verdict: ['down'],
    proof: {},
    witness: ['works'],
    ...rest,
  }
}

/** The same bad cable in both directions. */
export const impair = (segment: Segment, way: Impairment): Action => ({
  do: 'impair',
  segment,
  out: way,
  in: way,
})

/** A firewall rule in the router for what it passes on. */
export const routerRule = (name: string, rule: string): Action => ({
  do: 'rule',
  at: 'router',
  name,
  rule: `-A FORWARD ${rule}`,
})

/** What a VPN client does for its tunnel. */
export const holdsTunnel: Action = {
  do: 'run',
  at: 'laptop',
  shell: 'exec "$LAB_TUN" tun0',
  untilItSays: 'open',
}

/** Names nobody in the shop's network has. */
export const emptyAddress = '192.168.77.200'

/** Sends what comes to these ports of the acquirer through the router to a server of the router's own. */
export const redirect = (name: string, ports: string, to: number): Action => ({
  do: 'rule',
  at: 'router',
  name,
  table: 'nat',
  rule: `-A PREROUTING -i lan0 -p tcp -m multiport --dports ${ports} -j DNAT --to-destination ${lan.router}:${to}`,
})

/** A connect to ADDRESS/PORT takes at least so long, ms. */
export const takesLong = (to: string, ms: number): string =>
  `t=\${EPOCHREALTIME/./}; exec 3<>/dev/tcp/${to}; test $(((\${EPOCHREALTIME/./} - t) / 1000)) -ge ${ms}`

/** The router takes 20 ms and more over a ping. */
export const slowRouter = `ping -q -c 10 -i 0.1 192.168.77.1 | awk -F/ '/^rtt/ { exit !($5 > 20) }'`

/** OpenSSL's verdict on the host's certificate (X509_V_ERR_…) against one of the shop's CA files. */
export const verifies = (code: number, port: number, ca: string): string =>
  `cd /run/lab/shop-*/site && openssl s_client -connect 203.0.113.130:${port} -CAfile ${ca} -verify_hostname host.acquirer.example < /dev/null | grep -q 'Verify return code: ${code} '`

/** The host's port greets as SSH does. */
export const greets = (port: number): string =>
  `exec 3<>/dev/tcp/203.0.113.130/${port}; timeout 2 head -c 4 <&3 | grep -q SSH`

/** The laptop's clock and that of a web server are days apart. */
export const wrongClock = `exec 3<>/dev/tcp/198.51.100.80/80; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3
told=$(timeout 2 cat <&3 | grep -i '^date:' | cut -d' ' -f2-); off=$(($(date +%s) - $(date -d "$told" +%s)))
test \${off#-} -gt 86400`
