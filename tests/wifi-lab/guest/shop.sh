# The way from the shop to its acquirer: an access point that is the router (192.168.77.1, network
# namespace "ap"), and behind it the acquirer, name servers and references (203.0.113.10, "host").

make_shop() {
  modprobe veth
  ip netns add host
  host ip link set lo up
  ap ip link add wan type veth peer name eth0 netns host
  ap ip addr add 203.0.113.1/24 dev wan
  ap ip link set wan up
  host ip addr add 203.0.113.10/24 dev eth0
  host ip link set eth0 up
  host ip route add default via 203.0.113.1
  ap sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'
  ap ip link add br0 type bridge
  ap ip addr add 192.168.77.1/24 dev br0
  ap ip link set br0 up
  if [ -n "$wired" ]; then
    # Two network cards with a cable between them: one is the laptop's, the other the router's.
    modprobe virtio_net
    until_true 5 test -e /sys/class/net/eth1
    ip link set eth1 netns ap
    ap ip link set eth1 master br0 up
  fi
  host setpriv --reuid=1000 --regid=1000 --clear-groups env -i HOME=/home/clerk PATH=/usr/bin:/bin LANG=C.UTF-8 \
    node /product/bin/posdoctor.js simulate --listen 203.0.113.10 --lang en \
    > /run/site.yaml 2> /run/simulator.err &
  if [ "$station" = joined ]; then
    cat > /run/udhcpd.conf << 'E'
interface br0
start 192.168.77.50
end 192.168.77.99
lease_file /run/leases
option subnet 255.255.255.0
option router 192.168.77.1
option dns 192.168.77.1
E
    : > /run/leases
    ap busybox udhcpd -f /run/udhcpd.conf > /run/udhcpd.log 2>&1 &
  fi
}
