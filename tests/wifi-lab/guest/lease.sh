#!/bin/sh
# What busybox' udhcpc runs when it has an address.
[ "$1" = bound ] || exit 0
ip addr replace "$ip/$mask" dev "$interface"
ip route replace default via "$router" dev "$interface" metric "$METRIC"
echo "nameserver $dns" > /etc/resolv.conf
