#!/bin/bash
# The textbook's flowchart with the standard tools, one step after the other, until the first that fails.
# It gets the same site file as the product and prints as much of a report as it can fill.
#   flowchart.sh SITE-FILE
site=$1
here=$(dirname "$site")

# Reading the site file is not part of the chart.
eval "$(/run/node -e '
const site = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
const end = site.acquirer.endpoints[0], net = site.network ?? {}, terminal = site.terminal ?? {}
const say = (name, value) => console.log(`${name}=${"\x27" + String(value ?? "").replaceAll("\x27", "") + "\x27"}`)
say("host", end.host); say("port", end.port); say("protocol", end.protocol)
say("tls", end.tls === false ? "no" : "yes"); say("ca", end.tls?.ca ?? ""); say("path", end.http?.path)
say("references", (net.references ?? []).join(" ")); say("resolvers", (net.resolvers ?? []).join(" "))
say("checks", (net.connectivityChecks ?? []).join(" ")); say("status", site.acquirer.statusPage)
const now = (zone) => new Date().toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
const inside = (site.acquirer.maintenance ?? []).some(({ from, to, timeZone }) => from <= now(timeZone) && now(timeZone) < to)
const spare = site.acquirer.endpoints[1]
say("maintenance", inside ? "yes" : ""); say("spare", spare ? spare.host : ""); say("spareport", spare?.port); say("clientcert", end.tls?.cert)
say("terminal", terminal.address); say("remote", terminal.remotePort); say("newest", terminal.tlsMaxVersion)
' "$site")"

# How sure a person is who follows the chart to its end.
sure=0.9
conclude() { # VERDICT CAUSE
	local causes=""
	if [ -n "$2" ]; then causes="{\"id\":\"$2\",\"probability\":$sure,\"faults\":[]}"; fi
	local nothing=0.05
	[ "$1" = healthy ] && nothing=$sure
	echo "{\"verdict\":\"$1\",\"nothingWrong\":$nothing,\"unknownCause\":0.05,\"durationMs\":0,\"causes\":[$causes],\"facts\":[],\"symptoms\":[],\"remedies\":[]}"
	exit 0
}
opens() { timeout "${3:-3}" bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null; } # 0 open, 1 refused or unreachable, 124 silent
loss() { grep -oE '[0-9.]+% packet loss' <<<"$1" | cut -d% -f1 | cut -d. -f1; }
opens_in() { # milliseconds until a port opened or refused, measured within this shell
	local begun=${EPOCHREALTIME/[.,]/}
	{ exec 3<>"/dev/tcp/$1/$2"; } 2>/dev/null && exec 3>&-
	echo $(((${EPOCHREALTIME/[.,]/} - begun) / 1000))
}
swing() { # how far the slowest ping is from the quickest
	awk -F'[=/]' '/min\/avg/ { printf "%d", $7 - $5 }' <<<"$1"
}
average() { grep -oE '= [0-9./]+' <<<"$1" | cut -d/ -f2 | cut -d. -f1; }

# 1. A card, a cable, an address, a way out.
cards=$(ip -br link | grep -vE '^(lo|tun|docker|br)')
[ -z "$cards" ] && conclude down driver-fault
grep -q 'UP' <<<"$cards" || { grep -q 'NO-CARRIER' <<<"$cards" && conclude down line-fault; conclude down device-misconfigured; }
grep -q 'NO-CARRIER' <<<"$cards" && conclude down line-fault
ip -4 -br addr | grep -v '^lo' | grep -qE '169\.254\.' && conclude down router-fault
ip -4 -br addr | grep -v '^lo' | grep -qE '[0-9]+\.[0-9]+' || conclude down router-fault
card=$(ip -4 route get "${references%%:*}" 2>/dev/null | grep -oE 'dev [^ ]+' | cut -d' ' -f2)
case $card in tun* | wg* | ppp*) ping -n -c 2 -W 1 "${references%%:*}" >/dev/null || conclude down app-incompatible ;; esac
if [ -n "$card" ]; then
	crc() { cat "/sys/class/net/$card/statistics/rx_crc_errors" "/sys/class/net/$card/statistics/rx_errors" | sort -n | tail -1; }
	crc_before=$(crc) flaps_before=$(cat "/sys/class/net/$card/carrier_changes")
	grep -q half "/sys/class/net/$card/duplex" 2>/dev/null && conclude degraded line-fault
fi
ways=$(ip -4 route show default | wc -l)
router=$(ip -4 route show default | head -1 | grep -oE 'via [0-9.]+' | cut -d' ' -f2)
[ -z "$router" ] && conclude down device-misconfigured

# 2. The router.
out=$(ping -n -c 10 -i 0.2 -W 1 "$router")
if [ "$(loss "$out")" = 100 ]; then
	if ip neigh show "$router" | grep -qE 'FAILED|INCOMPLETE'; then
		[ "$ways" -gt 1 ] && conclude down router-misconfigured
		# Somebody typed it in: the router is where routers are.
		for likely in "${router%.*}.1" "${router%.*}.254"; do
			[ "$likely" != "$router" ] && ping -n -c 2 -i 0.2 -W 1 "$likely" >/dev/null && conclude down device-misconfigured
		done
		conclude down router-fault
	fi
	opens "$router" 53 1 || opens "$router" 80 1 || silent_router=yes
elif [ "$(loss "$out")" -gt 5 ]; then
	out=$(ping -n -c 40 -i 0.2 -W 1 "$router")
	[ -n "$card" ] && [ "$(crc)" -gt "$crc_before" ] && conclude degraded line-fault
	[ -n "$card" ] && [ "$(cat "/sys/class/net/$card/carrier_changes")" -gt "$flaps_before" ] && conclude degraded line-fault
	[ "$(loss "$out")" -gt 2 ] && conclude degraded network-hardware-fault
elif [ "$(average "$out")" -gt 20 ]; then
	conclude degraded router-fault
fi

# 3. The internet.
alive=0
for reference in $references; do opens "${reference%:*}" "${reference##*:}" 3 && alive=$((alive + 1)); done
if [ -n "$references" ] && [ "$alive" = 0 ]; then
	for check in $checks; do
		code=$(curl -s -m 3 -o /dev/null -w '%{http_code}' "$check")
		case $code in
		30*) where=$(curl -s -m 3 -o /dev/null -w '%{redirect_url}' "$check")
			grep -qE '//(192\.168|10\.|172\.)' <<<"$where" && conclude down router-misconfigured
			conclude down isp-outage ;;
		200) conclude down router-misconfigured ;;
		esac
	done
	[ "$silent_router" = yes ] && conclude down router-fault
	conclude down isp-outage
fi
for check in $checks; do
	code=$(curl -s -m 3 -o /dev/null -w '%{http_code}' "$check")
	case $code in 30* | 200) conclude down router-misconfigured ;; esac
	break
done

# 3b. The line: the first hop behind the router, and a reference.
hop=$(traceroute -n -q 1 -w 1 -f 2 -m 2 "${references%%:*}" 2>/dev/null | grep -oE '^ *2 +[0-9.]+' | grep -oE '[0-9.]+$')
for far in $hop ${references%%:*}; do
	out=$(ping -n -c 30 -i 0.05 -W 1 "$far")
	lost=$(loss "$out")
	[ "$lost" = 100 ] && continue
	if [ "$lost" -gt 5 ] && [ "$lost" -lt 60 ]; then
		[ "$far" = "$hop" ] && conclude degraded line-fault
		[ -n "$hop" ] && conclude degraded provider-fault
		conclude degraded line-fault
	fi
	[ "$(swing "$out")" -gt 150 ] && conclude degraded network-congestion
	[ "$(average "$out")" -gt 250 ] && [ "$(swing "$out")" -gt 50 ] && conclude degraded network-congestion
	[ "$(average "$out")" -gt 300 ] && conclude degraded remote-location
done

# 4. Names.
if ! grep -qE '^[0-9.]+$|:' <<<"$host"; then
	own=$(grep -m1 nameserver /etc/resolv.conf | cut -d' ' -f2)
	answer=$(dig +time=2 +tries=2 "$host" A 2>/dev/null)
	addresses=$(dig +short +time=2 +tries=1 "$host" A 2>/dev/null | grep -E '^[0-9.]+$')
	if [ -z "$addresses" ]; then
		elsewhere=""
		for resolver in $resolvers; do
			elsewhere=$(dig +short +time=2 +tries=1 @"$resolver" "$host" A 2>/dev/null | grep -E '^[0-9.]+$')
			[ -n "$elsewhere" ] && break
		done
		if grep -qE 'status: (NXDOMAIN|NOERROR)' <<<"$answer"; then
			[ -z "$elsewhere" ] && conclude down device-misconfigured
			grep -qE '^(10\.|192\.168\.|172\.)' <<<"$elsewhere" && conclude down router-misconfigured
			conclude down provider-fault
		fi
		[ "$own" = "$router" ] && conclude down router-fault
		ping -n -c 2 -W 1 "$own" >/dev/null || conclude down router-misconfigured
		conclude down provider-fault
	fi
	grep -qE '^198\.1[89]\.' <<<"$addresses" && conclude inconclusive app-incompatible
	for resolver in $resolvers; do
		truth=$(dig +short +time=2 +tries=1 @"$resolver" "$host" A 2>/dev/null | grep -E '^[0-9.]+$')
		[ -n "$truth" ] && break
	done
	if [ -n "$truth" ] && [ "$(sort <<<"$addresses")" != "$(sort <<<"$truth")" ]; then
		opens "$(head -1 <<<"$addresses")" "$port" 3 || conclude down provider-fault
	fi
else
	addresses=$host
fi

# 5. The port.
dead=0
for address in $addresses; do
	opens "$address" "$port" 4
	how=$?
	took=0
	[ $how = 1 ] && took=$(opens_in "$address" "$port")
	[ $how = 0 ] && { good=$address; continue; }
	dead=$((dead + 1))
	refusal=$how
	refused_after=$took
	bad=$address
done
if [ -z "$good" ]; then
	if [ -n "$spare" ] && opens "$spare" "$spareport" 3; then conclude degraded host-outage; fi
	[ "$maintenance" = yes ] && conclude down host-maintenance
	grep -qE 'From [0-9.]+ .*(Host|Net) Unreachable' <<<"$(ping -n -c 3 -i 0.3 -W 1 "$bad")" && conclude down provider-fault
	for reference in $references; do
		opens "${reference%:*}" "$port" 3
		control=$?
		break
	done
	if [ "$refusal" = 124 ]; then
		[ "$control" = 124 ] && conclude down router-misconfigured
		hops=$(traceroute -n -q 1 -w 1 -m 8 "$bad" 2>/dev/null)
		grep -qE "^ *[0-9]+ +$bad" <<<"$hops" && conclude down host-outage
		[ "$(grep -cE '^ *[0-9]+ +[0-9]+\.' <<<"$hops")" -ge 4 ] && conclude down host-outage
		conclude down provider-fault
	fi
	out=$(ping -n -c 3 -i 0.2 -W 1 "$bad")
	grep -qE 'Packet filtered|Prohibited' <<<"$out" && conclude down router-misconfigured
	grep -q 'Time to live' <<<"$out" && conclude down provider-fault
	far=$(average "$out")
	[ -n "$far" ] && [ "$far" -ge 10 ] && [ "$refused_after" -lt $((far / 2)) ] && conclude down router-misconfigured
	page=$([ -n "$status" ] && curl -s -m 3 "$status")
	grep -qE 'under_maintenance|"in_progress"' <<<"$page" && conclude down host-maintenance
	conclude down host-outage
fi

# 6. TLS.
if [ "$tls" = yes ]; then
	trust=$NODE_EXTRA_CA_CERTS
	[ -n "$ca" ] && trust=$here/$ca
	limit=""
	[ "$newest" = TLSv1.2 ] && limit=-no_tls1_3
	[ "$newest" = TLSv1.1 ] && limit="-tls1_1 -cipher DEFAULT@SECLEVEL=0"
	# shellcheck disable=SC2086
	out=$(timeout 6 openssl s_client -connect "$good:$port" -servername "$host" -verify_hostname "$host" -CAfile "$trust" $limit </dev/null 2>&1)
	how=$?
	verify=$(grep -m1 -oE 'Verify return code: [0-9]+' <<<"$out" | grep -oE '[0-9]+$')
	[ -z "$clientcert" ] && grep -q 'Acceptable client certificate CA names' <<<"$out" && conclude down unauthorized-access
	if grep -q 'alert certificate required\|alert handshake failure' <<<"$out"; then conclude down unauthorized-access; fi
	if grep -q 'alert protocol version\|unsupported protocol\|wrong version' <<<"$out"; then
		[ -n "$newest" ] && conclude down os-firmware-outdated
		conclude down version-incompatible
	fi
	if [ $how = 124 ]; then
		ping -n -c 3 -i 0.2 -W 1 -M "do" -s 400 "$good" >/dev/null && ! ping -n -c 3 -i 0.2 -W 1 -M "do" -s 1440 "$good" >/dev/null && conclude down router-misconfigured
		conclude down host-outage
	fi
	grep -q 'Cipher is (NONE)' <<<"$out" && conclude down host-outage
	clock=right
	told=$(curl -s -m 3 -I "${checks%% *}" | grep -i '^date:' | cut -d' ' -f2-)
	[ -n "$told" ] && off=$(($(date +%s) - $(date -d "$told" +%s))) && [ "${off#-}" -gt 86400 ] && clock=wrong
	case $verify in
	0 | "") [ -z "$verify" ] && conclude down host-outage ;;
	9 | 10) [ $clock = wrong ] && conclude down device-misconfigured
		conclude down host-outage ;;
	62) conclude down host-outage ;;
	*) grep -qiE 'issuer=.*(Acquirer|Public)' <<<"$out" && conclude down host-outage
		conclude down router-misconfigured ;;
	esac
fi

# 7. What stands behind: only HTTP can be asked with the standard tools.
if [ "$protocol" = http ]; then
	code=$(curl -s -k -m 6 -o /dev/null -w '%{http_code}' "https://$host:$port$path")
	case $code in
	401) conclude down wrong-credentials ;;
	403) conclude down unauthorized-access ;;
	426) conclude down version-incompatible ;;
	503) conclude down host-maintenance ;;
	5*) conclude down host-outage ;;
	esac
fi

# 8. How well it goes.
out=$(ping -n -c 30 -i 0.2 -W 1 "$good")
if [ "$(loss "$out")" != 100 ]; then
	if [ "$(loss "$out")" -gt 3 ]; then
		first=$(ping -n -c 30 -i 0.2 -W 1 "${references%%:*}")
		[ -n "$references" ] && [ "$(loss "$first")" -gt 3 ] && conclude degraded line-fault
		conclude degraded provider-fault
	fi
	[ "$(average "$out")" -gt 300 ] && conclude degraded remote-location
fi
[ "$dead" -gt 0 ] && conclude degraded host-outage

# 9. The terminal.
if [ -n "$terminal" ] && ! ping -n -c 2 -i 0.2 -W 1 "$terminal" >/dev/null && ip neigh show "$terminal" | grep -qE 'FAILED|INCOMPLETE'; then conclude degraded power-unstable; fi
if [ -n "$terminal" ] && [ -n "$remote" ]; then
	opens "$terminal" "$remote" 2
	[ $? = 1 ] && conclude degraded remote-access-disabled
fi
conclude healthy ""
