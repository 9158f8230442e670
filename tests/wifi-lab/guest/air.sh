# The radios: 0 is the laptop's, the others belong to access points in a network namespace of their own.
# $levels says how loud the laptop hears each of them, dBm.

# What others hear of a radio is its rx_rssi (-100 to -1) plus its transmit power.
power_of() { if [ "$1" -lt -80 ]; then echo 5; else echo 20; fi; }

hear_at() { # hear_at RADIO DBM
  local file=/sys/kernel/debug/ieee80211/phy$1/hwsim/rx_rssi value=$(($2 - $(power_of "$2")))
  # Linux 6.1 reads unsigned numbers there.
  echo "$value" 2> /dev/null > "$file" || printf '%u' "$value" > "$file"
}

make_radios() {
  ip netns add ap
  ap ip link set lo up
  [ -n "$levels" ] || return 0
  local count index=1 level
  count=$(set -- $levels; echo $(($# + 1)))
  # Two channels to a radio make scans quick; the kernel lets a program carry the frames with one only.
  modprobe mac80211_hwsim radios=$count channels=$([ -n "$air" ] && echo 1 || echo 2)
  iw reg set CN
  for level in $levels; do
    iw phy phy$index set netns name ap
    hear_at $index "$level"
    index=$((index + 1))
  done
  # The laptop is heard as it hears.
  hear_at 0 "${levels%% *}"
}

start_access_points() {
  [ -n "$levels" ] || return 0
  ap hostapd -B -t -f /run/hostapd.log /ctl/hostapd-*.conf
  local index=1 level heard=
  for level in $levels; do
    ap iw phy phy$index set txpower fixed $(($(power_of "$level") * 100))
    heard="$heard $index:$level"
    index=$((index + 1))
  done
  if [ -n "$air" ]; then
    air $air $heard > /run/air.log 2>&1 &
  fi
}
