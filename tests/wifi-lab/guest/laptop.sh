# The laptop: wlan0, and eth0 where it has a cable; run by NetworkManager or by wpa_supplicant alone.

start_laptop() {
  start_$manager
  case $station in
    joined)
      until_true 60 is_up && until_true 60 has_address wlan0 || return 1
      [ -z "$wired" ] || until_true 30 has_address eth0 || return 1
      # So that the driver's averages and rates are those of a link in use.
      ping -q -n -i 0.05 -c 30 -W 1 192.168.77.1
      true
      ;;
    no-dhcp) until_true 60 is_up ;;
    link-local) until_true 60 is_up && until_true 60 has_address wlan0 ;;
    no-profile)
      # wpa_supplicant looks for nothing that it does not know.
      [ $manager = nm ] || wpa_cli -i wlan0 scan
      until_true 40 hears_networks
      ;;
    wrong-password) until_true 60 grep -q '4-Way Handshake failed' /run/supplicant.log ;;
  esac
}

is_up() { [ "$(cat /sys/class/net/wlan0/operstate)" = up ]; }
has_address() { ip -4 -o addr show dev "$1" | grep -q ' inet '; }
hears_networks() { iw dev wlan0 scan dump | grep -q '^BSS '; }

# As a click on the system's list of networks does. The kernel forgets what it heard after 30 s.
look_around() {
  iw dev wlan0 scan trigger
  until_true 20 has_looked
}
has_looked() {
  iw dev wlan0 scan dump | awk '
    /^BSS / { other = !/associated/ }
    /last seen: [0-9]+ ms ago/ && other && $3 < 5000 { found = 1 }
    END { exit !found }'
}

# To the other access point, when the program has read the signal for the first time.
change_over() {
  cat > /usr/local/bin/iw << 'E'
#!/bin/sh
/usr/sbin/iw "$@"
code=$?
case "$*" in *station*) touch /tmp/read ;; esac
exit $code
E
  chmod 755 /usr/local/bin/iw
  until [ -e /tmp/read ]; do sleep 0.05; done
  wpa_cli -i wlan0 roam "$roam"
}

start_nm() {
  mkdir -p /run/dbus
  dbus-daemon --system --fork
  wpa_supplicant -B -u -t -f /run/supplicant.log -O DIR=/run/wpa_supplicant
  cp /ctl/*.nmconnection /etc/NetworkManager/system-connections/
  chmod 600 /etc/NetworkManager/system-connections/*
  printf '[main]\nplugins=keyfile\n' > /etc/NetworkManager/NetworkManager.conf
  NetworkManager --debug --log-level=INFO > /run/nm.log 2>&1 &
  # It lifts an earlier block when it starts.
  [ "$station" != radio-off ] || { until_true 20 nmcli radio wifi off && until_true 10 grep -q 1 /sys/class/net/wlan0/phy80211/rfkill*/soft; }
}

start_wpa() {
  [ "$station" != no-radio ] || return 0
  [ "$station" != radio-off ] || rfkill block wifi
  ip link set wlan0 up
  wpa_supplicant -B -t -f /run/supplicant.log -i wlan0 -c /ctl/supplicant.conf
  case $station in
    joined) until_true 60 is_up && lease wlan0 600 ;;
    link-local) ip addr add 169.254.23.77/16 dev wlan0 scope link ;;
  esac
  [ -z "$wired" ] || { ip link set eth0 up && lease eth0 100; }
}

lease() { # lease INTERFACE METRIC
  METRIC=$2 busybox udhcpc -q -n -i "$1" -s /lab/lease.sh > /run/lease.log 2>&1
}
