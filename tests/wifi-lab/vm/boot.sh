#!/bin/bash
# The virtual machine's first process: mounts what the host shares, runs the situation, and ends.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
for folder in /dev/shm /tmp; do mount -t tmpfs tmpfs $folder; done
mount -t tmpfs -o mode=755 tmpfs /run
mount -t debugfs debugfs /sys/kernel/debug
ln -sfn /proc/self/fd /dev/fd
modprobe -a 9pnet_virtio 9p
share() { mount -t 9p -o "trans=virtio,version=9p2000.L,msize=262144,$2" "$1" "/$1"; }
share lab ro,cache=loose && share ctl ro,cache=loose && share product ro,cache=loose && share out rw &&
  bash /lab/main.sh > /out/lab.log 2>&1
sync
echo o > /proc/sysrq-trigger
sleep 5
