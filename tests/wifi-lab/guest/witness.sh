# What is true at this moment, asked as root and by other tools than the product's where there are any.

witness() {
  echo '== status'
  wpa_cli -i wlan0 status
  echo '== signal'
  wpa_cli -i wlan0 signal_poll
  echo '== heard'
  iw dev wlan0 scan dump | grep -o '^BSS [0-9a-f:]*'
  echo '== routes'
  ip route
} 2>&1

watch_signal() { # every reading of the driver's signal, dBm
  while sleep 0.25; do iw dev wlan0 station dump | sed -n 's/^\tsignal:[ \t]*\(-[0-9]*\).*/\1/p'; done
}
