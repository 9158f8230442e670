#!/bin/bash
# prometheus-blackbox-exporter with its dns, icmp, tcp, tls and http modules at once. It says whether each
# succeeds; which cause that speaks for is the layer's usual one, as an alert's runbook would have it.
#   blackbox.sh SITE-FILE
site=$1
here=$(dirname "$site")
eval "$(/run/node -e '
const site = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
const end = site.acquirer.endpoints[0]
const say = (name, value) => console.log(`${name}=${"\x27" + String(value ?? "").replaceAll("\x27", "") + "\x27"}`)
say("host", end.host); say("port", end.port); say("protocol", end.protocol); say("path", end.http?.path)
say("tls", end.tls === false ? "no" : "yes"); say("ca", end.tls?.ca ?? ""); say("reference", site.network?.references?.[0])
' "$site")"
trust=$NODE_EXTRA_CA_CERTS
[ -n "$ca" ] && trust=$here/$ca
sed -e "s#CA_FILE#$trust#; s#SERVER_NAME#$host#; s#QUERY_NAME#$host#" "$(dirname "$0")/blackbox.yml" >"$HOME/blackbox.yml"
coproc exporter { exec prometheus-blackbox-exporter --config.file="$HOME/blackbox.yml" --web.listen-address=127.0.0.1:9115 2>&1; }
trap 'kill $exporter_PID 2>/dev/null' EXIT
while read -r -u "${exporter[0]}" line; do case $line in *address=127.0.0.1:9115* | *Listening*) break ;; esac; done
probe() { curl -s -m 8 "http://127.0.0.1:9115/probe?module=$1&target=$2" | grep -q '^probe_success 1' && echo "$1" >>"$HOME/works"; }
: >"$HOME/works"
router=$(ip -4 route show default | head -1 | grep -oE 'via [0-9.]+' | cut -d' ' -f2)
own=$(grep -m1 nameserver /etc/resolv.conf | cut -d' ' -f2)
secure=tcp
[ "$tls" = yes ] && secure=tls
wanted="dns tcp"
probe dns "$own" &
a=$!
probe tcp "$host:$port" &
b=$!
if [ "$protocol" = http ]; then wanted="$wanted http"; probe http "https://$host:$port$path" & else
	[ $secure = tls ] && wanted="$wanted tls"
	[ $secure = tls ] && { probe tls "$host:$port" & }
fi
c=$!
wait $a $b $c
works=$(sort -u "$HOME/works" | tr '\n' ' ')
failed() { ! grep -qw "$1" <<<"$works"; }
verdict=healthy cause="" nothing=0.9
for module in $wanted; do failed "$module" && verdict=down nothing=0.05; done
if [ $verdict = down ]; then
	cause=host-outage
	failed dns && cause=router-fault
	probe icmp "$router"
	works=$(sort -u "$HOME/works" | tr '\n' ' ')
	failed dns && ! failed icmp && [ "$own" != "$router" ] && cause=provider-fault
fi
causes=""
[ -n "$cause" ] && causes="{\"id\":\"$cause\",\"probability\":0.5,\"faults\":[]}"
echo "{\"verdict\":\"$verdict\",\"nothingWrong\":$nothing,\"unknownCause\":0.45,\"durationMs\":0,\"causes\":[$causes],\"facts\":[],\"symptoms\":[],\"remedies\":[]}"
