# Runs in the virtual machine: makes the situation of /ctl, diagnoses it as an ordinary user, and leaves
# the report and the facts of truth in /out.
set -u
cd /root
. /ctl/plan
. /lab/air.sh
. /lab/shop.sh
. /lab/laptop.sh
say() { echo "$(cut -d' ' -f1 /proc/uptime) $*"; }
ap() { ip netns exec ap "$@"; }
host() { ip netns exec host "$@"; }
clerk() { # an ordinary user, whose PATH has no sbin
  setpriv --reuid=1000 --regid=1000 --clear-groups \
    env -i HOME=/home/clerk USER=clerk LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin "$@"
}
until_true() { # until_true SECONDS COMMAND…
  local left=$(($1 * 5))
  shift
  until "$@"; do
    [ $((left--)) -gt 0 ] || { say "waited in vain: $*"; return 1; }
    sleep 0.2
  done
}

date -s "@$clock" > /dev/null
ip link set lo up
# As systemd sets it: everybody may ping.
echo 0 2147483647 > /proc/sys/net/ipv4/ping_group_range
# NetworkManager leaves alone what udev has not seen come.
[ $manager != nm ] || /lib/systemd/systemd-udevd --daemon
say 'up'
make_radios
make_shop
start_access_points
say 'access points up'
start_laptop && until_true 60 test -s /run/simulator.err || {
  cp /run/*.log /out/
  echo 'the situation did not come about' > /out/failed
  exit
}
[ -z "$look" ] || look_around || {
  echo 'the laptop heard nobody' > /out/failed
  exit
}
say 'laptop ready'

. /lab/witness.sh
cp /run/site.yaml /out/
witness > /out/before
watch_signal > /out/signal &
watcher=$!
# Another program's scans, one after the other, of which one may spin for ever on this kernel.
[ -z "$scan" ] || while :; do iw dev wlan0 scan; done > /dev/null 2>&1 &
[ -z "$roam" ] || change_over > /run/roam.log 2>&1 &
start=$(date +%s%N)
clerk node /product/bin/posdoctor.js diagnose --config /run/site.yaml --lang en \
  --format json --save /tmp/facts.json > /out/report.json 2> /out/stderr
echo "$? $((($(date +%s%N) - start) / 1000000))" > /out/ended
say 'diagnosed'
kill $watcher
witness > /out/after
cp /tmp/facts.json /out/
cp /run/*.log /out/
